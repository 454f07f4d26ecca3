// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import People
import Placement
import Protection
import Services
import Text

/// All about one person: cover, record, placements, invoices, payments, claims, messages, looks, family, and what this
/// reader may do.
struct MemberPage {
    private let frame: Frame
    private let overview: MemberOverview
    private var member: MemberView { overview.member }
    private let actor: Actor
    private let journeyForm: HTML
    private let today: CalendarDay
    private let texts: MemberTexts
    private var language: Language { frame.language }

    /// - Parameter journeyForm: the form that records an event, for those who may.
    init(_ frame: Frame, _ overview: MemberOverview, _ actor: Actor, journeyForm: HTML, today: CalendarDay) {
        self.frame = frame
        self.overview = overview
        self.actor = actor
        self.journeyForm = journeyForm
        self.today = today
        texts = .texts(frame.language)
    }

    var page: Page {
        let departed = member.placements.last?.departed
        var main: HTML = "\(CoverBanner(member.cover, kicker: member.person.name, more: coverLink, language))"
        if member.isDisputed { main.add(Notice(.care, texts.disputed)) }
        main.add(UncoveredDays(member.cover, departed: departed, language))
        let words = CoverTexts.texts(language)
        let bars = CoverBars(member.cover.timeline, today: today, frame.texts)
        main.add(Box(words.overTime, id: "perlindungan", bars.html))
        let contracts = PlacementBoxes(member.placements, today: today, language)
        main.add("<div class=\"stack\" id=\"kontrak\">\(contracts)</div>")
        main.add("<h2>\(texts.invoices)</h2>\(InvoiceCards(member.invoices, opens: may(.viewInvoice), language))")
        let boxes = OverviewBoxes(overview, actor, language)
        main.add(boxes.html)
        var side: HTML = "\(record)\(doors)"
        if may(.recordJourney) { side.add(Box(texts.recordEvent, id: "kejadian", journeyForm)) }
        let family = may(.viewFamily) ? "/keluarga?orang=\(member.person.id)" : nil
        side.add(FamilyBox(member, changes: family, language))
        let html: HTML = """
            \(boxes.index)<div class="grid wide"><div class="stack">\(main)</div><div class="stack">\(side)</div></div>
            """
        let back = may(.findMember) ? Link(texts.title, "/orang") : Link(frame.texts.home, "/beranda")
        return Page(frame, title: member.person.name, width: .wide, breadcrumbs: [back], html)
    }

    private var coverLink: HTML {
        guard may(.viewCover) else { return HTML() }
        return "<p><a href=\"/orang/\(member.person.id)/perlindungan\">\(texts.seeCover)</a></p>"
    }

    private var record: Box {
        var facts: [(String, HTML)] = [
            (texts.kpj, "<span class=\"figure\">\(member.kpj ?? "–")</span>"),
            (HomeTexts.texts(language).personNumber, "<span class=\"figure\">\(member.person.number)</span>"),
            (texts.birthDay, .text(Wording.day(member.person.birthDay, language))),
        ]
        for identifier in member.identifiers {
            let name = TermTexts.title(identifier.kind.rawValue, language)
            facts.append((name, "<span class=\"figure\">\(identifier.text)</span>"))
        }
        let lines = member.address.split(separator: "\n").map(String.init)
        facts.append((texts.address, .text(lines.joined(separator: ", "))))
        let province = Province(rawValue: member.person.province)?.name ?? String(member.person.province)
        facts.append((texts.province, .text(province)))
        if let savings = member.savings { facts.append((texts.savings, .text(Wording.rupiah(savings)))) }
        return Box(texts.record, "\(FactList(facts))")
    }

    /// Only doors that open for this reader.
    private var doors: HTML {
        let person = member.person.id
        var rows: [ActionRow] = []
        if may(.extendContract) { rows.append(ActionRow(.calendar, texts.extend, href: "/orang/\(person)/perpanjang")) }
        if may(.viewCard) { rows.append(ActionRow(.card, texts.card, href: "/kartu/\(person)")) }
        if may(.viewSavings) {
            let words = SavingsTexts.texts(language)
            rows.append(ActionRow(.savings, words.link, href: "/orang/\(person)/tabungan"))
        }
        if may(.viewClaim) { rows.append(ActionRow(.claim, texts.claims, href: "/klaim-saya?orang=\(person)")) }
        if may(.reportIncident) { rows.append(ActionRow(.report, texts.incident, href: "/lapor?orang=\(person)")) }
        if may(.viewContact) {
            rows.append(ActionRow(.help, ContactTexts.title.text(language), href: "/bantuan?orang=\(person)"))
        }
        if may(.viewRebindings), actor.person == nil {
            let title = RecoveryTexts.twoOfficers.text(language)
            rows.append(ActionRow(.shield, title, href: "/orang/\(person)/pemulihan"))
        }
        rows.append(
            ActionRow(.paper, ProvenanceTexts.title.text(language), href: "/orang/\(person)/asal-data"))
        if may(.viewIdentity) {
            rows.append(ActionRow(.shield, RegisterTexts.title.text(language), href: "/orang/\(person)/register"))
        }
        return rows.isEmpty ? HTML() : Box("\(rows)").html
    }

    private func may(_ operation: Operation) -> Bool { actor.role.map(operation.roles.contains) ?? false }
}
