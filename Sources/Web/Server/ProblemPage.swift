// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// A refusal as a page: what was found, what to do next. From a form's address it leads back to the form's page.
enum ProblemPage {
    static func page(_ failure: Failure, _ call: Call) -> Page {
        let text = FailureTexts.text(failure, call.language)
        let texts = FrameTexts.texts(call.language)
        var content: HTML = "<section class=\"card stack\"><h1>\(text.title)</h1><p>\(text.found)</p>"
        if !text.next.isEmpty { content.add("<p>\(text.next)</p>") }
        if call.request.method == .post {
            content.add("<p><a class=\"button\" href=\"\(call.ownAddress)\">\(texts.back)</a></p>")
        }
        content.add("<p><a class=\"button quiet\" href=\"/\">\(texts.home)</a></p></section>")
        return Page(call.frame(), title: text.title, content)
    }
}
