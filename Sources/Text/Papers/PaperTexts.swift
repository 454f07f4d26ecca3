// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words that every printed page carries.
public struct PaperTexts: Sendable {
    /// When the document was made.
    public let madeAt: @Sendable (String) -> String
    /// Which page of how many.
    public let page: @Sendable (Int, Int) -> String
    /// The link to a document as PDF.
    public let download: String

    public static func texts(_ language: Language) -> PaperTexts {
        switch language {
        case .indonesian:
            PaperTexts(
                madeAt: { "Dibuat \($0)" }, page: { "Halaman \($0) dari \($1)" }, download: "Unduh PDF")
        case .english:
            PaperTexts(madeAt: { "Made \($0)" }, page: { "Page \($0) of \($1)" }, download: "Download PDF")
        }
    }
}
