// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// The sign-in form.
enum SignInPage {
    static func page(_ call: Call, _ failure: Failure?, login: String) -> Page {
        let frame = FrameTexts.texts(call.language)
        let texts = SignInTexts.texts(call.language)
        let errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        var fields = HTML()
        let name = Field.text("login", texts.login).value(login).hint(texts.loginHint).required()
        fields.add("\(name.autocomplete("username"))")
        fields.add("\(Field.password("password", texts.password).required())")
        if failure?.field == "newPassword" {
            let new = Field.password("newPassword", texts.newPassword).required().error(errors["newPassword"])
            fields.add("\(new.autocomplete("new-password"))")
        }
        let code = Field.text("code", texts.code).hint(texts.codeHint).digits(6)
        fields.add("\(code.autocomplete("one-time-code"))")
        if let next = call.query("next") { fields.add("\(HiddenField("next", next))") }
        var content: HTML = "<h1>\(texts.title)</h1>"
        let form = Form(frame, action: "/masuk", csrf: call.csrf, errors: errors, submit: frame.signIn, fields)
        content.add("\(form)")
        content.add(PasskeyButton.html(call))
        let recover = RecoveryTexts.recover.text(call.language)
        content.add(
            "<p>\(RecoveryTexts.lost.text(call.language)) <a href=\"/pemulihan\">\(recover)</a></p>")
        let help = CallTexts.withoutSignIn.text(call.language)
        content.add("<p><a href=\"/bantuan\">\(help)</a></p>")
        content.add("<p>\(texts.noAccount) <a href=\"/daftar\">\(texts.enrol)</a></p>")
        return Page(call.frame(), title: texts.title, scripts: ["passkey.js"], content)
    }
}
