// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the frame around every page: menus, buttons, common words.
///
/// The pattern of every catalogue in this target, one folder per topic of the domain:
/// - `<Topic>/<Topic>Texts.swift` holds a struct of `let` strings; words that depend on a value are closures
///   (`let found: @Sendable (Int) -> String`); `static func texts(_ language:)` picks the language.
/// - `<Topic>/<Topic>Texts.id.swift` and `<Topic>/<Topic>Texts.en.swift` hold one `static let` each. A text that
///   is missing in one language does not compile.
/// - Reasons for refusals go to `Failures/<Topic>Failures.swift`, names of derivation steps to
///   `Derivations/<Topic>Derivations.swift`; both are dictionaries of `Phrase`, listed in `FailureTexts.topics` and
///   `DerivationTexts.topics`.
/// Figures, days and times are written by `Wording`, never by hand.
public struct FrameTexts: Sendable {
    public let language: Language

    // The frame.
    public let skipToContent: String
    public let mainNavigation: String
    /// Of a menu that is folded, before the name of the room where the reader is.
    public let menu: String
    public let breadcrumbs: String
    public let otherLanguage: String
    public let demonstration: String
    public let footer: String
    public let signedInAs: @Sendable (String) -> String

    // Menus.
    public let home: String
    public let card: String
    public let claims: String
    public let savings: String
    public let contributions: String
    public let family: String
    public let inbox: String
    public let cases: String
    public let people: String
    public let placements: String
    public let departures: String
    public let payouts: String
    public let invoices: String
    public let figures: String
    public let targets: String
    public let partners: String
    public let rules: String
    public let audit: String
    public let help: String
    public let account: String
    public let whoLooked: String

    // Buttons.
    public let signIn: String
    public let signOut: String
    public let save: String
    public let send: String
    public let search: String
    public let filter: String
    public let `continue`: String
    public let back: String
    public let cancel: String
    public let close: String
    public let edit: String
    public let add: String
    public let remove: String
    public let confirm: String
    public let approve: String
    public let refuse: String
    public let upload: String
    public let download: String
    public let print: String
    public let again: String
    public let scan: String

    // Words.
    public let yes: String
    public let no: String
    public let none: String
    public let today: String
    public let optional: String
    public let choose: String
    public let total: String
    public let day: String
    public let amount: String
    public let state: String
    public let name: String
    public let target: String
    public let value: String
    public let noData: String
    public let asTable: String
    /// Beneath a map of tiles: what a tile is and where its letters are explained.
    public let mapKey: String
    public let why: String
    public let details: String
    public let nextStep: String
    public let next: String
    public let previous: String
    public let pageOf: @Sendable (Int, Int) -> String
    public let results: @Sendable (Int) -> String
    public let fresh: @Sendable (String) -> String
    public let offline: @Sendable (String) -> String
    public let new: @Sendable (Int) -> String

    // What is wrong with a form.
    public let errors: @Sendable (Int) -> String
    public let error: String
    public let required: @Sendable (String) -> String
    public let malformed: @Sendable (String) -> String
    public let tooLong: @Sendable (String, Int) -> String
    public let notADay: @Sendable (String) -> String
    public let notANumber: @Sendable (String) -> String

    public static func texts(_ language: Language) -> FrameTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
