// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Placement
import Protection
import Text

/// Records what happened: only events that may follow, and that this reader may tell.
struct JourneyForm: Part {
    /// What workers tell themselves; the rest is an officer's to record.
    private static let toldByWorkers: Set<JourneyEvent.Kind> = [
        .arrivedHome, .reachedHomeArea, .leaveBegan, .leaveEnded, .contractEnded,
    ]

    private let kinds: [JourneyEvent.Kind]
    private let action: String
    private let csrf: String
    private let key: String
    private let fields: FormFields
    private let today: CalendarDay
    private let texts: JourneyTexts
    private let language: Language

    init(
        _ facts: PlacementFacts?, _ actor: Actor, action: String, csrf: String, key: String, _ typed: TypedFields,
        _ failures: [Failure], today: CalendarDay, _ language: Language
    ) {
        let expected = facts?.stage.expected ?? []
        kinds = actor.role == .worker ? expected.filter(Self.toldByWorkers.contains) : expected
        self.action = action
        self.csrf = csrf
        self.key = key
        self.today = today
        self.language = language
        fields = FormFields(typed, failures, language)
        texts = .texts(language)
    }

    func write(to html: inout HTML) {
        guard !kinds.isEmpty else {
            html.add("\(ErrorSummary(fields.errors, fields.words))")
            html.add("<p class=\"muted\">\(MemberTexts.texts(language).nothingExpected)</p>")
            return
        }
        let choices = FieldChoice.terms(kinds.map(\.rawValue), language)
        let content: HTML = """
            \(fields({ Field.radios($0, $1, choices) }, "kind", texts.kind))\
            \(fields(Field.day, "day", texts.day, fallback: today.description))\
            \(fields(Field.day, "localDay", texts.localDay, needed: false))
            """
        html.add(
            Form(
                fields.words, action: action, csrf: csrf, key: key, errors: fields.errors, submit: texts.submit, content
            ))
    }
}
