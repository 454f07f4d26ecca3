// SPDX-License-Identifier: Apache-2.0
import HTML
import Text

/// What somebody finds who signs in here with a program's sign-in: that its work is done over the API.
enum ProgramPage {
    static func page(_ frame: Frame) -> Page {
        let title = ProgramTexts.title.text(frame.language)
        let addresses: [HTML] = ["self-reports", "contracts", "reports/{report}"].map {
            "<li class=\"figure\">/api/v1/ministry/\($0)</li>"
        }
        let content: HTML = """
            <h1>\(title)</h1><p>\(ProgramTexts.intro.text(frame.language))</p>\
            \(Box(ProgramTexts.addresses.text(frame.language), "<ul class=\"plain\">\(addresses)</ul>"))
            """
        return Page(frame, title: title, content)
    }
}
