// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/diffsidemodel.h"

#include "ui/language.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// A character that leaves no trace of its own is shown as one that does; tabs stay.
QChar visible(QChar c)
{
    constexpr char16_t Pictures = 0x2400;
    constexpr QChar Blank{0x2423};
    if (c == u'\t' || c == u' ')
        return c;
    if (c < u' ')
        return QChar(char16_t(Pictures + c.unicode()));
    if (c == QChar(0x7f))
        return QChar(0x2421);
    const bool isTraceless =
        c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    return isTraceless ? Blank : c;
}

QString visibleText(QStringView line)
{
    QString text(line.size(), Qt::Uninitialized);
    std::transform(line.begin(), line.end(), text.begin(), visible);
    return text;
}

} // namespace

DiffSideModel::DiffSideModel(Side side, QObject *parent)
    : QAbstractTableModel(parent)
    , m_side(side)
{
    keepTranslated(this);
}

void DiffSideModel::setComparison(std::shared_ptr<const TextComparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

const DiffRow &DiffSideModel::row(int number) const
{
    return m_comparison->diff().rows[static_cast<std::size_t>(number)];
}

int DiffSideModel::lineNumber(const DiffRow &row) const
{
    return m_side == Side::Left ? row.left : row.right;
}

QString DiffSideModel::sign(const DiffRow &row) const
{
    if (!row.differs || lineNumber(row) == DiffRow::Gap)
        return {};
    return m_side == Side::Left ? u"\u2212"_s : u"+"_s;
}

QString DiffSideModel::sentence(const DiffRow &row) const
{
    const int number = lineNumber(row);
    if (number == DiffRow::Gap)
        return tr("No line here");
    const QString line = m_comparison->line(row, m_side).toString();
    if (!row.differs)
        return tr("Line %1: %2").arg(number + 1).arg(line);
    const bool isAlone = row.left == DiffRow::Gap || row.right == DiffRow::Gap;
    return isAlone ? tr("Line %1, only here: %2").arg(number + 1).arg(line)
                   : tr("Line %1, different: %2").arg(number + 1).arg(line);
}

int DiffSideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_comparison ? 0 : int(m_comparison->diff().rows.size());
}

int DiffSideModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant DiffSideModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DiffRow &row = this->row(index.row());
    const int number = lineNumber(row);
    const bool isGap = number == DiffRow::Gap;
    switch (role) {
    case Qt::DisplayRole:
        return isGap ? QString() : visibleText(m_comparison->line(row, m_side));
    case Qt::AccessibleTextRole:
        return sentence(row);
    case DiffersRole:
        return row.differs;
    case GapRole:
        return isGap;
    case SignRole:
        return sign(row);
    case NumberRole:
        return isGap ? QVariant() : number + 1;
    case WordsRole:
        return QVariant::fromValue(m_comparison->words(row, m_side));
    case LineRole:
        return isGap ? QVariant() : m_comparison->line(row, m_side).toString();
    default:
        return {};
    }
}

QVariant DiffSideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Vertical || role != Qt::DisplayRole || section < 0
        || section >= rowCount())
        return {};
    const DiffRow &row = this->row(section);
    const int number = lineNumber(row);
    return number == DiffRow::Gap ? QString() : u"%1 %2"_s.arg(number + 1).arg(sign(row)).trimmed();
}

} // namespace mynah
