// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/templatecompleter.h"

#include "server/api/templateguide.h"
#include "server/domain/matchrule.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::TemplateCompleter)
};

// Where the cursor is in a tag.
struct TagPlace
{
    // What is written between the braces in front of the cursor.
    QString inside;
    // The name that is being written, with the names before its dots.
    QString word;
    // "#", "/", or nothing.
    QString sign;
    // Nothing is written before the word but its sign.
    bool isFirst = true;
    // A bracket stands right before the word.
    bool isInBrackets = false;
    // What ends the tag, as far as it is not there.
    QString ending;
};

std::optional<TagPlace> findTag(const CodeContext &context)
{
    const qsizetype open = context.before.lastIndexOf("{{"_L1);
    if (open < 0 || context.before.indexOf("}}"_L1, open) >= 0)
        return std::nullopt;
    TagPlace place;
    const bool isTriple = open > 0 && context.before[open - 1] == u'{';
    const QString ending = isTriple ? u"}}}"_s : u"}}"_s;
    place.ending = context.after.trimmed().startsWith(u'}') ? QString() : ending;
    place.inside = context.before.mid(open + 2);
    if (place.inside.count(u'"') % 2 == 1 || place.inside.count(u'\'') % 2 == 1)
        return std::nullopt;
    static const QRegularExpression separator(u"[\\s()=|\"'~&]"_s);
    const qsizetype start = place.inside.lastIndexOf(separator) + 1;
    place.word = place.inside.mid(start);
    place.isInBrackets = start > 0 && place.inside[start - 1] == u'(';
    static const QRegularExpression nothing(u"^[\\s~&]*$"_s);
    place.isFirst = nothing.match(place.inside.left(start)).hasMatch();
    if (place.isFirst && (place.word.startsWith(u'#') || place.word.startsWith(u'^'))) {
        place.sign = u"#"_s;
        place.word.remove(0, 1);
    } else if (place.isFirst && place.word.startsWith(u'/')) {
        place.sign = u"/"_s;
        place.word.remove(0, 1);
    }
    return place;
}

// A name as it is written in a path.
QString inPath(const QString &name)
{
    static const QRegularExpression plain(u"^[^\\s!\"#%&'()*+,./;<=>@\\[\\\\\\]^`{|}~]+$"_s);
    return plain.match(name).hasMatch() ? name : QString(u'[' + name + u']');
}

class Completer
{
public:
    Completer(const TagPlace &place, const RequestNames &names)
        : m_place(place)
        , m_names(names)
    {
    }

    // Behind the braces that before holds, if there are to be some.
    CodeCompletions run(const QString &braces, const QString &before)
    {
        m_braces = braces;
        QStringList path = m_place.word.split(u'.');
        m_typed = path.takeLast();
        if (m_place.sign == "/"_L1)
            addOpenBlocks(before);
        else if (!path.isEmpty())
            addMembers(path);
        else
            addWords();
        return {m_typed.size(), std::move(m_choices)};
    }

private:
    void addWords()
    {
        for (const TemplateWord &word : templateWords()) {
            if (!isWanted(toQString(word.name)))
                continue;
            if (word.isBlock)
                addBlock(word);
            else if (word.isHelper)
                addHelper(word);
            else
                addField(word);
        }
    }

    bool isWanted(const QString &name) const
    {
        return name.startsWith(m_typed, Qt::CaseInsensitive);
    }

    static QString helpOf(const TemplateWord &word)
    {
        return QCoreApplication::translate("Template", word.help);
    }

    void addField(const TemplateWord &word)
    {
        if (!m_place.sign.isEmpty())
            return;
        const QString name = toQString(word.name);
        add({name, toQString(word.signature), helpOf(word),
             word.hasMembers ? QString(name + u'.') : name,
             word.hasMembers ? QString() : endOfValue(), word.hasMembers});
    }

    // A tag ends with the value that it begins with; arguments may be followed by others.
    QString endOfValue() const { return m_place.isFirst ? m_place.ending : QString(); }

    void addHelper(const TemplateWord &word)
    {
        const bool fits = m_place.sign.isEmpty() && (m_place.isFirst || m_place.isInBrackets);
        if (fits)
            add({toQString(word.name), toQString(word.signature), helpOf(word),
                 toQString(word.name) + u' ', m_place.isFirst ? m_place.ending : QString(), true});
    }

    // With its end, the cursor where its argument belongs.
    void addBlock(const TemplateWord &word)
    {
        if (!m_place.isFirst || word.isRaw)
            return;
        const QString name = toQString(word.name);
        const QString sign = m_place.sign.isEmpty() ? u"#"_s : QString();
        const QString end = m_place.ending.isEmpty() ? QString() : u"}}{{/%1}}"_s.arg(name);
        add({QString(u'#' + name), toQString(word.signature), helpOf(word),
             QString(sign + name + u' '), end, true});
    }

    void addMembers(QStringList path)
    {
        while (!path.isEmpty() && (path.first() == "request"_L1 || path.first() == "@root"_L1))
            path.removeFirst();
        if (path.isEmpty())
            return addWords();
        const QString first = path.takeFirst();
        if (first == "body"_L1)
            addNames(m_names.membersOfBody(path), Texts::tr("Seen in the body of a request"));
        if (!path.isEmpty())
            return;
        if (first == "params"_L1)
            addNames(m_names.pathParameters, Texts::tr("Parameter of the path"));
        else if (first == "query"_L1)
            addNames(m_names.query, Texts::tr("Seen in the query of a request"));
        else if (first == "headers"_L1)
            addNames(m_names.headers, Texts::tr("Seen among the headers of a request"));
        else if (first == "cookies"_L1)
            addNames(m_names.cookies, Texts::tr("Seen among the cookies of a request"));
        else if (first == "clientCertificate"_L1)
            addCertificate();
    }

    void addCertificate()
    {
        QStringList names;
        for (const std::string_view name : certificateFieldNames())
            names += toQString(name);
        addNames(names, Texts::tr("Field of the client's certificate"));
    }

    void addNames(const QStringList &names, const QString &help)
    {
        const QString stem = m_place.word.left(m_place.word.size() - m_typed.size());
        for (const QString &name : names) {
            if (isWanted(name))
                add({name, u"{{%1%2}}"_s.arg(stem, inPath(name)), help, inPath(name), endOfValue(),
                     false});
        }
    }

    void addOpenBlocks(const QString &before)
    {
        static const QRegularExpression tag(u"\\{\\{~?([#^/])\\s*([\\w.-]+)"_s);
        QStringList open;
        for (auto tags = tag.globalMatch(before); tags.hasNext();) {
            const QRegularExpressionMatch match = tags.next();
            if (match.captured(1) != "/"_L1)
                open.prepend(match.captured(2));
            else if (!open.isEmpty() && match.captured(2) == open.first())
                open.removeFirst();
        }
        if (!open.isEmpty() && isWanted(open.first()))
            add({QString(u'/' + open.first()), u"{{/%1}}"_s.arg(open.first()),
                 Texts::tr("Ends the block"), open.first(), m_place.ending, false});
    }

    void add(CodeCompletion choice)
    {
        // The place behind what ends the tag is where people go on.
        const bool endsTag = !choice.asksAgain && !choice.after.isEmpty();
        if (endsTag)
            choice.before += std::exchange(choice.after, QString());
        choice.before.prepend(m_braces);
        m_choices.push_back(std::move(choice));
    }

    const TagPlace &m_place;
    const RequestNames &m_names;
    QString m_braces;
    QString m_typed;
    std::vector<CodeCompletion> m_choices;
};

} // namespace

CodeCompletions completeTemplate(const CodeContext &context, const RequestNames &names)
{
    if (const auto place = findTag(context))
        return Completer(*place, names).run({}, context.before);
    if (!context.isAsked)
        return {};
    TagPlace outside;
    outside.ending = u"}}"_s;
    return Completer(outside, names).run(u"{{"_s, context.before);
}

QString templateCompletionCharacters()
{
    return u"{.#/( "_s;
}

} // namespace mynah
