// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

// Qt wants this outside of any namespace: the resources are in a static library.
static void initLicenceResources()
{
    Q_INIT_RESOURCE(resources);
}

using namespace Qt::StringLiterals;

namespace mynah {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    initLicenceResources();
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Mynah"));
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 5, 4);

    auto *head = new QHBoxLayout;
    auto *picture = new QLabel(this);
    const int side = 16 * gridStep();
    picture->setPixmap(applicationIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    auto *texts = new QVBoxLayout;
    auto *title = new QLabel(u"Mynah %1"_s.arg(QCoreApplication::applicationVersion()), this);
    title->setFont(scaledFont(font(), 1.6, QFont::Bold));
    texts->addStretch();
    texts->addWidget(title);
    texts->addWidget(makeMutedLabel(
        [] {
            return tr("HTTP mock server. Free software under the GNU General Public License, "
                      "version 3 or "
                      "later.");
        },
        this));
    texts->addStretch();
    head->addWidget(picture);
    head->addSpacing(2 * gridStep());
    head->addLayout(texts, 1);
    column->addLayout(head);

    auto *notices = new QPlainTextEdit(this);
    notices->setObjectName(u"aboutNotices"_s);
    notices->setAccessibleName(tr("Notices"));
    notices->setReadOnly(true);
    notices->setTabChangesFocus(true);
    QFile file(u":/mynah/licenses/NOTICE"_s);
    if (file.open(QIODevice::ReadOnly))
        notices->setPlainText(QString::fromUtf8(file.readAll()));
    column->addWidget(notices, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(150 * gridStep(), 110 * gridStep());
}

} // namespace mynah
