// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "server/api/buildinfo.h"
#include "server/api/components.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <Qsci/qsciglobal.h>
#include <QTableWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

// Qt wants this outside of any namespace: the resources are in a static library.
static void initLicenceResources()
{
    Q_INIT_RESOURCE(resources);
}

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

enum Tab { ComponentsTab, LicenceTab, NoticesTab };

// Qt comes first, and of what the window alone links this stands beside it.
std::vector<Component> windowComponents()
{
    std::vector<Component> components = engineComponents();
    components.insert(components.begin() + 1,
                      {"QScintilla", QSCINTILLA_VERSION_STR, "GPL-3.0-only",
                       "https://www.riverbankcomputing.com/software/qscintilla"});
    return components;
}

QString qtText()
{
    const auto runs = QLatin1StringView(qVersion());
    const auto builtWith = QLatin1StringView(QT_VERSION_STR);
    return runs == builtWith ? AboutDialog::tr("Qt %1").arg(runs)
                             : AboutDialog::tr("Qt %1, built with %2").arg(runs, builtWith);
}

QString buildText()
{
    const std::string &commit = buildInfo().commit;
    return commit.empty() ? qtText()
                          : AboutDialog::tr("Commit %1, %2").arg(toQString(commit), qtText());
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_tabs(named<QTabWidget>(u"aboutTabs"_s, this))
{
    initLicenceResources();
    setObjectName(u"aboutDialog"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeComponents(), {});
    m_tabs->addTab(makeText(u"aboutLicence"_s, u":/mynah/licenses/LICENSE"_s), {});
    m_tabs->addTab(makeText(u"aboutNotices"_s, u":/mynah/licenses/NOTICE"_s), {});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 5, 4);
    column->addWidget(makeHead());
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    resize(190 * gridStep(), 120 * gridStep());
    keepTranslated(this, [this] { retranslate(); });
}

QWidget *AboutDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *picture = new QLabel(head);
    const int side = 16 * gridStep();
    picture->setPixmap(applicationIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    auto *title = new QLabel(u"Mynah %1"_s.arg(QCoreApplication::applicationVersion()), head);
    title->setFont(scaledFont(font(), 1.6, QFont::Bold));
    QLabel *build = makeMutedLabel([] { return buildText(); }, head);
    build->setObjectName(u"aboutBuild"_s);
    build->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *texts = new QVBoxLayout;
    texts->addStretch();
    texts->addWidget(title);
    texts->addWidget(build);
    texts->addWidget(makeMutedLabel(
        [] {
            return tr("HTTP mock server. Free software under the GNU General Public License, "
                      "version 3 or later.");
        },
        head));
    texts->addStretch();
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->addWidget(picture);
    row->addSpacing(2 * gridStep());
    row->addLayout(texts, 1);
    return head;
}

QWidget *AboutDialog::makeComponents()
{
    const std::vector<Component> components = windowComponents();
    m_components = named<QTableWidget>(u"aboutComponents"_s, m_tabs);
    setUpTable(*m_components);
    m_components->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_components->setFrameShape(QFrame::NoFrame);
    m_components->setColumnCount(4);
    m_components->setRowCount(static_cast<int>(components.size()));
    for (int row = 0; const Component &component : components) {
        int column = 0;
        for (const std::string &text :
             {component.name, component.version, component.licence, component.address})
            m_components->setItem(row, column++, new QTableWidgetItem(toQString(text)));
        ++row;
    }
    m_components->setCurrentCell(0, 0);
    return m_components;
}

QWidget *AboutDialog::makeText(const QString &name, const QString &resource)
{
    auto *text = named<QPlainTextEdit>(name, m_tabs);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFrameShape(QFrame::NoFrame);
    // A caret, so that the keys scroll and select.
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    if (QFile file(resource); file.open(QIODevice::ReadOnly))
        text->setPlainText(QString::fromUtf8(file.readAll()));
    return text;
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Mynah"));
    for (const auto &[tab, text] :
         {std::pair(ComponentsTab, tr("Components")), std::pair(LicenceTab, tr("Licence")),
          std::pair(NoticesTab, tr("Notices"))}) {
        m_tabs->setTabText(tab, text);
        m_tabs->widget(tab)->setAccessibleName(text);
    }
    m_components->setHorizontalHeaderLabels(
        {tr("Name"), tr("Version"), tr("Licence"), tr("Home page")});
    m_components->resizeColumnsToContents();
}

} // namespace mynah
