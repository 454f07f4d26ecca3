// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import HTML
import Kernel
import Placement
import Services
import Text
import Wire

extension Call {
    /// About whom a page of the contact centre is: the person named in `orang`, or the reader.
    ///
    /// - Throws: `absent` where neither is there.
    func contactPerson(_ typed: TypedFields = .empty) throws(Failure) -> ID<PersonRecord> {
        guard let text = typed["person"] ?? query("orang") else {
            guard let person = actor.person else { throw Failure(.absent, "no-such-record") }
            return person
        }
        guard let person = ID<PersonRecord>(text) else { throw Failure(.absent, "no-such-record") }
        return person
    }

    /// The page to call from, with the form for a call-back.
    func callPage(_ typed: TypedFields = .empty, _ failures: [Failure] = []) async throws -> Page {
        let calls = actor.role.map(Operation.placeCall.roles.contains) ?? false
        let own = calls ? try await site.door.findOwnCall(by: actor) : nil
        let person = try own?.call.member?.person ?? contactPerson(typed)
        let known = try await knownReach(of: person)
        return CallPage(self, person, own, calls: calls, known, FormFields(typed, failures, language)).page
    }

    /// Where a worker is and is reached, so that it need not be typed again.
    private func knownReach(of person: ID<PersonRecord>) async throws -> CallPage.KnownReach? {
        guard actor.role == .worker, actor.person == person else { return nil }
        let member = try await site.door.viewMember(person, by: actor)
        return CallPage.KnownReach(
            country: member.placements.last?.country(on: today).code,
            phone: member.identifiers.first { $0.kind.rawValue == "phone" }?.text)
    }
}

/// Where people call from: the call itself, the telephone number, and the form for a call-back, which need no script.
struct CallPage {
    /// What is known of where somebody is.
    struct KnownReach {
        let country: String?
        let phone: String?
    }

    private let call: Call
    private let person: ID<PersonRecord>
    private let own: CallView?
    private let calls: Bool
    private let known: KnownReach?
    private let fields: FormFields
    private let language: Language

    /// - Parameters:
    ///   - own: the call that the reader is making.
    ///   - calls: whether the reader calls; officers book call-backs alone.
    ///   - known: where the reader is and is reached.
    init(
        _ call: Call, _ person: ID<PersonRecord>, _ own: CallView?, calls: Bool, _ known: KnownReach?,
        _ fields: FormFields
    ) {
        self.known = known
        self.call = call
        self.person = person
        self.own = own
        self.calls = calls
        self.fields = fields
        language = call.language
    }

    var page: Page {
        let title = (calls ? CallTexts.title : CallTexts.callBack).text(language)
        var html: HTML = "<h1>\(title)</h1>"
        if calls { html.add("<p>\(CallTexts.free.text(language))</p>\(panel)\(byPhone)") }
        html.add(callBack)
        return Page(
            call.frame(), title: title,
            breadcrumbs: [Link(ContactTexts.title.text(language), "/bantuan?orang=\(person)")],
            scripts: calls ? ["phone.js", "call.js"] : [], html)
    }

    private var panel: HTML {
        var html: HTML = """
            <section class="card stack phone" data-phone="caller" data-person="\(person)" \
            data-words="\(Self.words(language))"\(HTML.attribute("data-call", own?.call.id.description))>
            """
        html.add("<noscript><p>\(CallTexts.noScript.text(language))</p></noscript>")
        html.add("<p class=\"big\" role=\"status\" data-fill=\"status\"></p><p data-fill=\"queue\"></p>")
        html.add("<p class=\"bad\" role=\"alert\" data-fill=\"trouble\"></p>")
        html.add("<div data-when=\"idle ended\" hidden>\(category(id: "about"))")
        html.add("<p class=\"submit\">\(PhoneButton("call", CallTexts.begin, .main, language))</p></div>")
        html.add("<div class=\"notice care\" data-recording=\"asked\" hidden>\(Icon.care)<div>")
        html.add("<p>\(CallTexts.askRecording.text(language))</p><p class=\"row wrap\">")
        html.add("\(PhoneButton("agree", CallTexts.agree, .main, language))")
        html.add("\(PhoneButton("refuse", CallTexts.refuse, .quiet, language))</p></div></div>")
        html.add("<div data-recording=\"agreed\" hidden><p>\(Chip(.care, CallTexts.recorded.text(language)))</p>")
        html.add("\(PhoneButton("refuse", CallTexts.stopRecording, .quiet, language))</div>")
        html.add("<p class=\"row wrap\" data-when=\"waiting offered talking held\" hidden>")
        html.add("\(PhoneButton("hang-up", CallTexts.hangUp, .bad, language))</p>")
        html.add("<p class=\"row wrap\" data-when=\"talking held\" hidden>")
        html.add("\(PhoneButton("mute", CallTexts.mute, .quiet, language, fill: "mute"))</p>")
        html.add(PhoneChat(language, withNote: true))
        html.add("<p data-when=\"waiting offered talking held ended\" hidden>")
        html.add("<a href=\"/bantuan\" data-case>\(CallTexts.openCase.text(language))</a></p>")
        html.add("<audio autoplay></audio></section>")
        return html
    }

    private func category(id: String) -> HTML {
        let choices = ContactCategory.allCases.map {
            FieldChoice($0.rawValue, ContactTexts.category($0).text(language))
        }
        // The two forms of this page choose apart; names of controls are their anchors.
        let title = ContactTexts.categoryTitle.text(language)
        var html: HTML = "<div class=\"field\"><label for=\"\(id)\">\(title)</label>"
        html.add("<select id=\"\(id)\" name=\"category\">")
        for choice in choices {
            let chosen = HTML.flag("selected", choice.value == ContactCategory.other.rawValue)
            html.add("<option value=\"\(choice.value)\"\(chosen)>\(choice.label)</option>")
        }
        html.add("</select></div>")
        return html
    }

    private var byPhone: Box {
        let note = CallTexts.byPhoneNote.text(language)
        return Box(ActionRow(.phone, CallTexts.byPhone.text(language), detail: note, href: "tel:175").html)
    }

    private var callBack: Box {
        let categories = ContactCategory.allCases.map {
            FieldChoice($0.rawValue, ContactTexts.category($0).text(language))
        }
        let content: HTML = """
            \(HiddenField("person", person.description))\
            \(fields({ Field.select($0, $1, categories) }, "category", ContactTexts.categoryTitle.text(language),
                fallback: "other"))\
            \(fields(Field.day, "day", CallTexts.day.text(language), fallback: call.today.description))\
            \(fields(Field.text, "time", CallTexts.time.text(language), fallback: "19:00"))\
            \(fields.choice("country", CallTexts.country.text(language), FieldChoice.countries(language),
                fallback: known?.country))\
            \(fields(Field.phone, "phone", CallTexts.phone.text(language), hint: CallTexts.phoneHint.text(language),
                fallback: known?.phone))\
            \(fields(Field.text, "offsetMinutes", CallTexts.offset.text(language),
                hint: CallTexts.offsetHint.text(language), needed: false))
            """
        return Box(
            CallTexts.callBack.text(language), id: "balik",
            Form(
                .texts(language), action: "/bantuan/telepon-balik", csrf: call.csrf, key: call.site.door.formKey(),
                errors: fields.errors, submit: CallTexts.book.text(language), content
            ).html)
    }

    /// What the script of the caller's page says.
    ///
    /// - Parameter noMicrophone: what to do without a microphone; somebody without a sign-in has nowhere to write.
    static func words(_ language: Language, noMicrophone: Phrase = CallTexts.noMicrophone) -> String {
        PhoneWords.json(
            [
                "waiting": CallTexts.waiting, "offered": CallTexts.offered, "held": CallTexts.held,
                "talking": CallTexts.talking, "connecting": CallTexts.connecting,
                "reconnecting": CallTexts.reconnecting, "missed": CallTexts.missed, "over": CallTexts.over,
                "ahead": CallTexts.ahead, "next": CallTexts.next, "about": CallTexts.about,
                "unstaffed": CallTexts.unstaffed, "mute": CallTexts.mute, "unmute": CallTexts.unmute,
                "unable": CallTexts.unable, "noMicrophone": noMicrophone, "failed": CallTexts.failed,
                "record": CallTexts.record, "stop": CallTexts.stop, "noteSent": CallTexts.noteSent,
                "you": ContactTexts.you, "other": ContactTexts.officer, "officer": CallTexts.officer,
            ], language)
    }
}
