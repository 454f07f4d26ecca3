// SPDX-License-Identifier: Apache-2.0
import Documents
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Text

/// The recovery sheet as a PDF file. It is made in the answer and kept nowhere.
struct RecoverySheetPaper {
    private let sheet: RecoverySheet
    private let call: Call
    private var language: Language { call.language }

    init(_ sheet: RecoverySheet, _ call: Call) {
        self.sheet = sheet
        self.call = call
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var response: Response {
        get throws {
            var response = Response(bytes: try paper.pdf(), type: "application/pdf")
            response.headers[.contentDisposition] = "attachment; filename=\"rantau-pemulihan.pdf\""
            return response
        }
    }

    private var paper: Paper {
        get throws {
            let address = call.site.door.settings.publicURL + "/pemulihan"
            let rows = sheet.codes.enumerated().map { [String($0 + 1), $1.text, ""] }
            return Paper(
                title: text(RecoveryTexts.sheet), reference: sheet.login, language: language, madeAt: sheet.madeAt,
                blocks: [
                    .paragraph(text(RecoveryTexts.sheetIntro)),
                    .facts([
                        .init(SignInTexts.texts(language).login, sheet.login),
                        .init(text(RecoveryTexts.madeOn), Wording.moment(sheet.madeAt, at: .wib, language)),
                        .init(text(RecoveryTexts.useAt), address),
                    ]),
                    .table(
                        .init(
                            columns: [
                                .init("", share: 1), .init(text(RecoveryTexts.code), share: 5),
                                .init(text(RecoveryTexts.used), share: 4),
                            ], rows: rows)),
                    .code(try QRCode(address, correction: .low), caption: text(RecoveryTexts.useAt)),
                    .note(text(RecoveryTexts.keepSafe)), .note(text(RecoveryTexts.noSheet)),
                ])
        }
    }
}
