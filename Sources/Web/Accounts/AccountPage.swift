// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// One sign-in, and what an administrator may do with it.
struct AccountPage {
    private let signIn: SignInView
    private let call: Call
    private let errors: FormErrors
    private let language: Language
    private let texts: AccountTexts

    /// - Parameter failure: why the last order was refused.
    init(_ signIn: SignInView, _ call: Call, _ failure: Failure? = nil) {
        self.signIn = signIn
        self.call = call
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        let html: HTML =
            "<h1>\(signIn.login)</h1>\(ErrorSummary(errors, .texts(language)))\(facts)\(reset?.html)\(closing?.html)"
        return Page(call.frame(), title: signIn.login, breadcrumbs: [Link(texts.title, "/akun")], html)
    }

    private var facts: Box {
        Box(
            FactList([
                (FrameTexts.texts(language).name, .text(signIn.name)),
                (texts.role, .text(TermTexts.word(signIn.role, language))),
                (texts.boundTo, boundTo),
                (texts.secondFactor, .text(Wording.yes(signIn.hasSecondFactor, language))),
                (texts.mustChoosePassword, .text(Wording.yes(signIn.mustChangePassword, language))),
            ]).html)
    }

    private var boundTo: HTML {
        .text(signIn.organisationName ?? signIn.province?.name ?? signIn.person?.description ?? "–")
    }

    private var reset: Box? {
        guard signIn.id != call.actor.account else { return nil }
        return Box(
            texts.reset,
            Form(
                .texts(language), action: "/akun/\(signIn.id)/atur-ulang", csrf: call.csrf, submit: texts.reset,
                "<p class=\"muted\">\(texts.resetNote)</p>"
            ).html)
    }

    private var closing: Box? {
        guard signIn.id != call.actor.account else { return nil }
        let note: HTML = "<p class=\"muted\">\(texts.closeNote)</p>"
        let address = "/akun/\(signIn.id)"
        guard call.query("tutup") != nil else {
            return Box(texts.close, "\(note)<p>\(ButtonLink(texts.close, href: "\(address)?tutup=1", .quiet))</p>")
        }
        let form = Form(
            .texts(language), action: "\(address)/penutupan", csrf: call.csrf, submit: texts.closeForGood,
            weight: .bad, "<p><b>\(texts.closeQuestion(signIn.login))</b></p>\(note)")
        return Box(texts.close, "\(form)<p>\(ButtonLink(texts.keepOpen, href: address, .quiet))</p>")
    }
}
