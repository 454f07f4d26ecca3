// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// Where the recovery sheet is made: what it is for, how many codes are left.
enum RecoverySheetPage {
    static func page(_ call: Call, _ left: (count: Int, madeAt: Instant)?, _ failure: Failure?) -> Page {
        let language = call.language
        func text(_ phrase: Phrase) -> String { phrase.text(language) }
        let errors = FormErrors(failure.map { [$0] } ?? [], language)
        var content = HTML()
        if !call.hasJustSignedIn {
            let password = Field.password("password", SignInTexts.texts(language).password).required()
            content.add(password.error(errors["password"]))
        }
        if left != nil { content.add("<p class=\"muted\">\(text(RecoveryTexts.replaces))</p>") }
        content.add("<p class=\"hint\">\(text(RecoveryTexts.sheetDownload))</p>")
        let state = left.map { left in
            RecoveryTexts.sheetLeft.text(
                language, ["count": String(left.count), "day": left.madeAt.jakartaDay.description])
        }
        let form = Form(
            .texts(language), action: "/lembar-pemulihan", csrf: call.csrf, errors: errors,
            submit: text(RecoveryTexts.makeSheet), content)
        let html: HTML = """
            <h1>\(text(RecoveryTexts.sheet))</h1><p>\(text(RecoveryTexts.sheetIntro))</p>\
            <p><b>\(state ?? text(RecoveryTexts.sheetNone))</b></p>\(Box(form.html))\
            \(Box(ActionRow(.shield, text(RecoveryTexts.passkeys), href: "/kunci-sandi").html))
            """
        return Page(call.frame(), title: text(RecoveryTexts.sheet), html)
    }
}
