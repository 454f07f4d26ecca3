// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Placement
import Services
import Text

/// The worker's home: am I covered, until when, what must I do.
struct HomePage {
    private let frame: Frame
    private let member: MemberView
    private let tasks: HomeTasks
    private let today: CalendarDay
    private let news: HomeNews
    private let texts: HomeTexts
    private let cover: CoverTexts
    private var language: Language { frame.language }

    init(_ frame: Frame, _ member: MemberView, _ tasks: HomeTasks, _ news: HomeNews, today: CalendarDay) {
        self.frame = frame
        self.member = member
        self.tasks = tasks
        self.today = today
        self.news = news
        texts = .texts(frame.language)
        cover = .texts(frame.language)
    }

    var page: Page {
        let placement = member.placements.last
        var more = HTML()
        if let country = placement?.country(on: today) {
            more.add("<p>\(texts.coverIn(country.name(in: language)))</p>")
        }
        if let savings = member.savings, savings > .zero { more.add(ChipRow([Chip(.plain, texts.savings(savings))])) }
        var html: HTML = "<p class=\"muted\"><b>\(member.person.name)</b></p>"
        html.add(CoverBanner(member.cover, kicker: texts.yourCover, more: more, language))
        html.add(tasks)
        html.add(news)
        html.add(UncoveredDays(member.cover, departed: placement?.departed, language))
        html.add(timeline)
        html.add(actions)
        html.add(FamilyBox(member, changes: "/keluarga", language))
        html.add(data)
        html.add("<p class=\"muted\"><a href=\"/hitung\">\(texts.questions)</a></p>")
        html.add("<p class=\"muted\"><a href=\"/catatan-akses\">\(frame.texts.whoLooked)</a></p>")
        return Page(frame, title: texts.title, html)
    }

    private var timeline: Box {
        let isCovered = member.cover.jkk.covered || member.cover.jkm.covered
        return Box(
            cover.overTime,
            """
            \(CoverBars(member.cover.timeline, today: today, frame.texts))\
            <p><a href="/perlindungan">\(isCovered ? cover.whyUntil : cover.periods)</a></p>
            """)
    }

    private var savings: ActionRow {
        let texts = SavingsTexts.texts(language)
        return ActionRow(.savings, texts.link, detail: texts.linkDetail, href: "/tabungan")
    }

    private var actions: Box {
        let family = texts.familyCount(member.family.count)
        return Box(
            """
            \(news.inbox)\(ActionRow(.card, texts.card, detail: texts.cardDetail, href: "/kartu"))\
            \(savings)\
            \(ActionRow(.money, BankOpeningTexts.title.text(language), href: "/rekening"))\
            \(ActionRow(.report, texts.report, detail: texts.reportDetail, href: "/klaim-saya"))\
            \(ActionRow(.plane, texts.journey, detail: texts.journeyDetail, href: "/perjalanan"))\
            \(ActionRow(.calendar, texts.change, detail: texts.changeDetail, href: "/perpanjang"))\
            \(ActionRow(.family, texts.family, detail: family, href: "/keluarga"))\
            \(ActionRow(.help, ContactTexts.title.text(language), detail: CallTexts.beginDetail.text(language),
                href: "/bantuan"))\
            \(ActionRow(.phone, texts.call, detail: texts.callDetail, href: "tel:175"))
            """)
    }

    private var data: Box {
        var facts: [(String, HTML)] = [
            ("KPJ", "<span class=\"figure\">\(member.kpj ?? "–")</span>"),
            (texts.personNumber, "<span class=\"figure\">\(member.person.number)</span>"),
        ]
        for identifier in member.identifiers {
            let name = TermTexts.title(identifier.kind.rawValue, language)
            facts.append((name, "<span class=\"figure\">\(identifier.text)</span>"))
        }
        let doors: HTML = """
            \(ActionRow(.shield, RecoveryTexts.passkeys.text(language), href: "/kunci-sandi"))\
            \(ActionRow(.paper, RecoveryTexts.sheet.text(language), href: "/lembar-pemulihan"))\
            \(ActionRow(.eye, DataRightsTexts.title.text(language), href: "/data-saya"))
            """
        let hasEmail = member.identifiers.contains { $0.kind == .email }
        let signInAgain = hasEmail ? texts.signInAgain : texts.signInAgainByKPJ
        return Box(texts.data, "\(FactList(facts))<p class=\"hint\">\(signInAgain)</p>\(doors)")
    }
}
