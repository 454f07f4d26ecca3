// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import HTML
import Kernel
import Services
import Text

extension Call {
    /// Every way to be helped, and what became of what was asked; without a sign-in, the ways that need none.
    func helpPage() async throws -> Page {
        guard actor.role.map(Operation.viewContact.roles.contains) ?? false,
            actor.person != nil || query("orang") != nil
        else { return VisitorHelpPage(self).page }
        let person = try contactPerson()
        let cases = try await site.door.contacts(of: person, by: actor)
        let books = actor.role.map(Operation.bookCallBack.roles.contains) ?? false
        let backs = books ? try await site.door.callBacks(of: person, by: actor) : []
        return HelpPage.page(self, person, cases, backs)
    }
}

/// The ways to be helped.
enum HelpPage {
    static func page(
        _ call: Call, _ person: ID<PersonRecord>, _ cases: [ContactItem], _ backs: [CallBackView]
    ) -> Page {
        let language = call.language
        var ways = HTML()
        if call.actor.role.map(Operation.placeCall.roles.contains) ?? false {
            ways.add(
                ActionRow(
                    .phone, CallTexts.begin.text(language), detail: CallTexts.beginDetail.text(language),
                    href: "/bantuan/telepon?orang=\(person)"))
            ways.add(
                ActionRow(
                    .calendar, CallTexts.callBack.text(language), detail: CallTexts.callBackDetail.text(language),
                    href: "/bantuan/telepon?orang=\(person)#balik"))
        } else if call.actor.role.map(Operation.bookCallBack.roles.contains) ?? false {
            ways.add(
                ActionRow(
                    .calendar, CallTexts.callBack.text(language), href: "/bantuan/telepon-balik?orang=\(person)"))
        }
        ways.add(
            ActionRow(
                .inbox, ContactTexts.write.text(language), detail: ContactTexts.writeDetail.text(language),
                href: "/bantuan/tulis?orang=\(person)"))
        ways.add(
            ActionRow(
                .help, ContactTexts.knowledge.text(language), detail: ContactTexts.knowledgeDetail.text(language),
                href: "/tanya-jawab"))
        ways.add(
            ActionRow(
                .phone, CallTexts.byPhone.text(language), detail: CallTexts.byPhoneNote.text(language),
                href: "tel:175"))
        var html: HTML = "<h1>\(ContactTexts.title.text(language))</h1><p>\(ContactTexts.intro.text(language))</p>"
        html.add("\(Box(ways))\(callBacks(backs, language))")
        let items = cases.map { ContactWording.item($0, language, named: false) }
        html.add(
            items.isEmpty
                ? Box(ContactTexts.mine.text(language), "<p>\(ContactTexts.noneMine.text(language))</p>").html
                : WorkQueue(ContactTexts.mine.text(language), items).html)
        return Page(call.frame(), title: ContactTexts.title.text(language), html)
    }

    private static func callBacks(_ backs: [CallBackView], _ language: Language) -> HTML {
        let open = backs.filter { !$0.callBack.state.isOver }
        guard !open.isEmpty else { return HTML() }
        var html = HTML()
        for back in open {
            let when = CallBackPage.when(back, language)
            html.add(Notice(.good, CallTexts.booked.text(language, ["when": when])))
        }
        return html
    }
}

/// Cases in words.
enum ContactWording {
    /// A case as an entry of a list.
    ///
    /// - Parameter named: whether it shows whose it is.
    static func item(_ item: ContactItem, _ language: Language, named: Bool) -> QueueItem {
        let one = item.contactCase
        let kind = ContactTexts.kind(one.kind).text(language)
        let category = ContactTexts.category(one.category).text(language)
        var detail = "\(category) · \(ContactTexts.state(one.state).text(language))"
        let officer = one.assignedName.map { TermTexts.doer($0, language) } ?? "–"
        if named { detail += " · \(one.country.name(in: language)) · \(officer)" }
        if let deadline = one.deadline { detail += " · \(Wording.day(deadline, language))" }
        return QueueItem(
            named ? "\(item.personName) · \(kind)" : kind, detail: detail, href: "/bantuan/kasus/\(one.id)",
            chip: item.standing.map { chip($0, language) })
    }

    static func chip(_ standing: ClockStanding, _ language: Language) -> Chip {
        let tone: Tone =
            switch standing {
            case .inTime, .kept: .good
            case .atRisk: .care
            case .breached: .bad
            }
        return Chip(tone, ContactTexts.standing(standing).text(language))
    }

    static func kinds(_ language: Language) -> [FieldChoice] {
        ContactKind.allCases.map { FieldChoice($0.rawValue, ContactTexts.kind($0).text(language)) }
    }

    static func categories(_ language: Language) -> [FieldChoice] {
        ContactCategory.allCases.map { FieldChoice($0.rawValue, ContactTexts.category($0).text(language)) }
    }
}

/// The form that opens a case.
struct ContactOpenPage {
    private let call: Call
    private let person: ID<PersonRecord>
    private let fields: FormFields

    init(_ call: Call, _ person: ID<PersonRecord>, _ fields: FormFields) {
        self.call = call
        self.person = person
        self.fields = fields
    }

    var page: Page {
        let language = call.language
        let content: HTML = """
            \(HiddenField("person", person.description))\
            \(fields({ Field.radios($0, $1, ContactWording.kinds(language)) }, "kind",
                ContactTexts.kindTitle.text(language)))\
            \(fields.choice("category", ContactTexts.categoryTitle.text(language),
                ContactWording.categories(language)))\
            \(fields({ Field.textarea($0, $1, rows: 6) }, "text", ContactTexts.text.text(language),
                hint: ContactTexts.textHint.text(language)))
            """
        let title = ContactTexts.write.text(language)
        let form = Form(
            .texts(language), action: "/bantuan/tulis", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: ContactTexts.send.text(language), content)
        return Page(
            call.frame(), title: title,
            breadcrumbs: [Link(ContactTexts.title.text(language), "/bantuan?orang=\(person)")],
            "<h1>\(title)</h1>\(Box(form.html))")
    }
}
