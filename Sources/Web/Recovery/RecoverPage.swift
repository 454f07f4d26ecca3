// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// Comes in with a code on paper.
enum RecoverPage {
    static func page(_ call: Call, _ failure: Failure?, _ typed: TypedFields) -> Page {
        let language = call.language
        func text(_ phrase: Phrase) -> String { phrase.text(language) }
        let signIn = SignInTexts.texts(language)
        let fields = FormFields(typed, failure.map { [$0] } ?? [], language)
        let content: HTML = """
            \(fields(Field.text, "login", signIn.login, hint: signIn.loginHint).autocomplete("username"))\
            \(fields(Field.text, "code", text(RecoveryTexts.code), hint: text(RecoveryTexts.codeHint))
                .maximumLength(40).autocomplete("off"))\
            \(Field.password("newPassword", signIn.newPassword, isNew: true).required()
                .error(fields.errors["newPassword"]))
            """
        let form = Form(
            fields.words, action: "/pemulihan", csrf: call.csrf, errors: fields.errors,
            submit: text(RecoveryTexts.recoverNow), content)
        return Page(
            call.frame(), title: text(RecoveryTexts.recover),
            """
            <h1>\(text(RecoveryTexts.recover))</h1><p>\(text(RecoveryTexts.recoverIntro))</p>\(form)\
            <p class="muted">\(text(RecoveryTexts.noSheet))</p>
            """)
    }
}
