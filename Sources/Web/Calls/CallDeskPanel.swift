// SPDX-License-Identifier: Apache-2.0
import Contact
import HTML
import Kernel
import Services
import Text

/// The agent's telephone: being on duty, the call in hand, who waits.
struct CallDeskPanel: Part {
    private let call: Call
    private let desk: CallDeskView
    private let language: Language

    init(_ call: Call, _ desk: CallDeskView) {
        self.call = call
        self.desk = desk
        language = call.language
    }

    func write(to html: inout HTML) {
        html.add("\(duty)")
        guard let shift = desk.shift else { return }
        html.add("<section class=\"card stack phone\" data-phone=\"agent\" data-shift=\"\(shift.id)\" ")
        html.add("data-words=\"\(words)\"><h2>\(ContactTexts.call.text(language))</h2>")
        html.add("<noscript><p>\(CallTexts.noScript.text(language))</p></noscript>")
        html.add("<p class=\"bad\" role=\"alert\" data-fill=\"trouble\"></p>")
        html.add("<div data-when=\"idle\"><p>\(CallTexts.idle.text(language)) ")
        html.add("<a href=\"/pusat-kontak\" data-last hidden>\(CallTexts.openCase.text(language))</a></p></div>")
        html.add("<p class=\"big\" role=\"status\" data-fill=\"name\"></p><p data-fill=\"visitor\"></p>")
        html.add("<p data-fill=\"line\" class=\"muted\"></p>")
        html.add("\(ringing)\(talking)\(PhoneChat(language, withNote: false))\(queue)")
        html.add("<audio autoplay></audio></section>")
    }

    private var duty: Box {
        let state = desk.shift?.state
        let chip =
            switch state {
            case .available: Chip(.good, CallTexts.available.text(language))
            case .away: Chip(.care, CallTexts.away.text(language))
            case .over, nil: Chip(.plain, CallTexts.notOnDuty.text(language))
            }
        var buttons = HTML()
        if state != .available {
            let label = state == nil ? CallTexts.goOnDuty : CallTexts.available
            buttons.add(SubmitButton(label.text(language), name: "state", value: "available", .main))
        }
        if state == .available {
            buttons.add(SubmitButton(CallTexts.away.text(language), name: "state", value: "away"))
        }
        if state != nil {
            buttons.add(SubmitButton(CallTexts.offDuty.text(language), name: "state", value: "over"))
        }
        let form: HTML = """
            <form method="post" action="/pusat-kontak/jaga" class="row wrap">\(HiddenField("csrf", call.csrf))\
            \(buttons)</form>
            """
        return Box("<div class=\"row wrap\">\(chip)</div>\(form)")
    }

    private var ringing: HTML {
        """
        <div class="row wrap" data-when="offered" hidden>\
        \(PhoneButton("accept", CallTexts.accept, .main, language))\
        \(PhoneButton("decline", CallTexts.decline, .quiet, language))</div>
        """
    }

    private var talking: HTML {
        var targets = HTML()
        for one in ContactDesk.allCases where one != desk.shift?.desk {
            targets.add("<option value=\"desk:\(one.rawValue)\">\(CallTexts.desk(one).text(language))</option>")
        }
        return """
            <div class="stack" data-when="talking held" hidden><p class="row wrap">\
            <a class="button quiet" data-case target="_blank" rel="noopener" href="/pusat-kontak">\
            \(CallTexts.openCase.text(language))</a>\
            <a class="button quiet" data-record target="_blank" rel="noopener" href="/orang">\
            \(CallTexts.openRecord.text(language))</a>\
            <a class="button quiet" data-search target="_blank" rel="noopener" href="/orang" hidden>\
            \(CallTexts.findPerson.text(language))</a></p>\
            <p class="row wrap">\
            <span data-when="talking">\(PhoneButton("hold", CallTexts.hold, .quiet, language))</span>\
            <span data-when="held">\(PhoneButton("resume", CallTexts.resume, .main, language))</span>\
            \(PhoneButton("mute", CallTexts.mute, .quiet, language, fill: "mute"))\
            \(PhoneButton("hang-up", CallTexts.hangUp, .bad, language))</p>\
            <p data-recording="not-asked">\(PhoneButton("ask-recording", CallTexts.askToRecord, .quiet, language))</p>\
            <p data-recording="asked" hidden>\(CallTexts.consentAsked.text(language))</p>\
            <p data-recording="refused" hidden>\(CallTexts.consentRefused.text(language))</p>\
            <p data-recording="agreed" hidden>\(Chip(.care, CallTexts.recorded.text(language)))</p>\
            <div class="field"><label for="target">\(CallTexts.transferTo.text(language))</label>\
            <select id="target" name="target">\(targets)</select></div>\
            <p>\(PhoneButton("transfer", CallTexts.transfer, .quiet, language))</p></div>
            """
    }

    private var queue: HTML {
        """
        <h3>\(CallTexts.queue.text(language))</h3><ol class="plain" data-fill="waiting"></ol>\
        <p class="muted" data-fill="queue-note">\(CallTexts.queueEmpty.text(language))</p>
        """
    }

    private var words: String {
        var words = [
            "title": ContactTexts.desk, "incoming": CallTexts.incoming, "connected": CallTexts.connected,
            "connecting": CallTexts.connecting, "reconnecting": CallTexts.reconnecting, "mute": CallTexts.mute,
            "unmute": CallTexts.unmute, "unable": CallTexts.unable, "noMicrophone": CallTexts.noMicrophone,
            "failed": CallTexts.failed, "queueEmpty": CallTexts.queueEmpty, "you": ContactTexts.you,
            "other": ContactTexts.person, "notSignedIn": CallTexts.notSignedIn,
        ]
        for spoken in Language.allCases { words["speaks-\(spoken.rawValue)"] = CallTexts.spoken(spoken) }
        for category in ContactCategory.allCases {
            words["topic-\(category.rawValue)"] = ContactTexts.category(category)
        }
        return PhoneWords.json(words, language)
    }
}
