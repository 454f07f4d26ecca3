// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// The worker's own line: what a company promised, and whether it was kept.
struct PromiseBox: Part {
    private let promise: BatchPromise
    private let language: Language

    init(_ promise: BatchPromise, _ language: Language) {
        self.promise = promise
        self.language = language
    }

    func write(to html: inout HTML) {
        var content: HTML = """
            <p>\(BatchTexts.promise(promise.company, promise.promisedDay, language))</p>\
            \(BatchWords.chip(promise.line, language))
            """
        for alarm in promise.alarms { content.add(Notice(.bad, BatchWords.word(alarm.kind).text(language))) }
        html.add(Box(BatchTexts.yourLine.text(language), content))
    }
}
