// SPDX-License-Identifier: Apache-2.0
import Credential
import HTML
import Kernel
import Services
import Store
import Text

/// One's own passkeys. Making one needs the script `passkey.js`; all else does not.
struct PasskeysPage {
    private let offer: PasskeyOffer
    private let call: Call
    private let failure: Failure?
    private var language: Language { call.language }

    init(_ offer: PasskeyOffer, _ call: Call, _ failure: Failure? = nil) {
        self.offer = offer
        self.call = call
        self.failure = failure
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let notice: Notice? =
            switch call.query("selesai") {
            case "terpasang": Notice(.good, text(RecoveryTexts.added))
            case "diganti": Notice(.good, text(RecoveryTexts.passwordChanged))
            case "dihapus": Notice(.good, text(RecoveryTexts.removed))
            default: nil
            }
        let html: HTML = """
            <h1>\(text(RecoveryTexts.passkeys))</h1><p>\(text(RecoveryTexts.passkeysIntro))</p>\(known)\(form)\
            \(Box(ActionRow(.paper, text(RecoveryTexts.sheet), href: "/lembar-pemulihan").html))
            """
        return Page(
            call.frame(notice: notice), title: text(RecoveryTexts.passkeys), scripts: ["passkey.js"], html)
    }

    private var known: Box {
        guard !offer.passkeys.isEmpty else { return Box("<p class=\"muted\">\(text(RecoveryTexts.noPasskeys))</p>") }
        return Box(offer.passkeys.map(line).joined())
    }

    private func line(_ passkey: PasskeyStore.Passkey) -> HTML {
        let used = passkey.usedAt.map { Wording.moment($0, at: .wib, language) } ?? text(RecoveryTexts.never)
        let remove = RecoveryTexts.removeNamed.text(language, ["name": passkey.name])
        return """
            <div class="stack"><p><b>\(passkey.name)</b><span class="muted line">\
            \(text(RecoveryTexts.since)) \
            \(Wording.day(passkey.recordedAt.jakartaDay, language)) · \(text(RecoveryTexts.lastUsed)): \
            \(used)</span></p>\
            \(Form(
                .texts(language), action: "/kunci-sandi/\(passkey.id)/hapus", csrf: call.csrf, submit: remove,
                weight: .quiet))</div>
            """
    }

    private var form: Box {
        let errors = FormErrors(failure.map { [$0] } ?? [], language)
        let name = Field.text("name", text(RecoveryTexts.passkeyName)).hint(text(RecoveryTexts.passkeyNameHint))
            .maximumLength(40).required().autocomplete("off")
        let content: HTML = """
            \(name)\(HiddenField("challenge", Base64URL.text(offer.challenge)))\(HiddenField("clientData", ""))\
            \(HiddenField("attestation", ""))<p role="status" data-passkey-note></p>
            """
        let known = offer.passkeys.map { Base64URL.text($0.credential) }.joined(separator: " ")
        return Box(
            text(RecoveryTexts.addPasskey),
            """
            <div data-passkey="create" data-party="\(offer.party.id)" data-user="\(Base64URL.text(offer.user))" \
            data-login="\(offer.login)" data-name="\(offer.name)" data-known="\(known)" \
            data-algorithms="\(PasskeyKey.algorithms.map(String.init).joined(separator: " "))" \
            data-needs-script="\(text(RecoveryTexts.needsScript))" \
            data-elsewhere="\(PasskeyButton.elsewhere(offer.party, language))" \
            data-not-done="\(text(RecoveryTexts.notDone))">\
            \(Form(
                .texts(language), action: "/kunci-sandi", csrf: call.csrf, errors: errors,
                submit: text(RecoveryTexts.addPasskey), content))</div>
            """)
    }
}

/// The button that signs in with a passkey; it shows itself where the browser can.
enum PasskeyButton {
    static func html(_ call: Call) -> HTML {
        let language = call.language
        var fields: HTML = """
            \(HiddenField("credential", ""))\(HiddenField("clientData", ""))\(HiddenField("authenticatorData", ""))\
            \(HiddenField("signature", ""))<p role="status" data-passkey-note></p>
            """
        if let next = call.query("next") { fields.add("\(HiddenField("next", next))") }
        let form = Form(
            .texts(language), action: "/masuk/kunci-sandi", csrf: call.csrf,
            submit: RecoveryTexts.signInWithPasskey.text(language), weight: .quiet, fields)
        let door = call.site.door
        return """
            <div hidden data-passkey="get" data-party="\(door.passkeyParty.id)" \
            data-challenge="\(Base64URL.text(door.passkeyQuestion()))" \
            data-needs-script="\(RecoveryTexts.needsScript.text(language))" \
            data-elsewhere="\(elsewhere(door.passkeyParty, language))" \
            data-not-done="\(RecoveryTexts.notDone.text(language))">\(form)</div>
            """
    }
    /// Where passkeys work, for whoever opened Rantau at another address; or that they work nowhere.
    static func elsewhere(_ party: PasskeyParty, _ language: Language) -> String {
        let words = party.isNamed ? RecoveryTexts.elsewhere : RecoveryTexts.needsName
        return words.text(language, ["address": party.origin])
    }
}
