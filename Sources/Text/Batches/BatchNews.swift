// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a worker learns of a company's collective invoice, as a message.
public enum BatchNews: Sendable {
    case promised(company: String, number: String, by: CalendarDay)
    case late(company: String, number: String, promised: CalendarDay)
    case withoutLine(company: String, number: String)

    public func text(_ language: Language) -> String {
        switch (self, language) {
        case (.promised(let company, let number, let day), .indonesian):
            "Rantau: \(company) berjanji membayar tagihan \(number) Anda paling lambat \(Wording.day(day, language))."
        case (.promised(let company, let number, let day), .english):
            "Rantau: \(company) promised to pay your invoice \(number) by \(Wording.day(day, language))."
        case (.late(let company, let number, let day), .indonesian):
            "Rantau: \(company) belum membayar tagihan \(number) Anda yang dijanjikan \(Wording.day(day, language)). "
                + "Tanyakan kepada P3MI, atau hubungi 175."
        case (.late(let company, let number, let day), .english):
            "Rantau: \(company) has not paid your invoice \(number), promised by \(Wording.day(day, language)). "
                + "Ask the company, or call 175."
        case (.withoutLine(let company, let number), .indonesian):
            "Rantau: \(company) membayar iuran pekerjanya, tetapi tidak membayar tagihan \(number) Anda. Tanyakan "
                + "kepada P3MI, atau hubungi 175."
        case (.withoutLine(let company, let number), .english):
            "Rantau: \(company) paid for its workers, but not your invoice \(number). Ask the company, or call 175."
        }
    }
}
