// SPDX-License-Identifier: Apache-2.0
import HTML
import Wire

/// The rows of one kind in a form, and the button that asks for one more: a plain submit, so it needs no script. What
/// was typed comes back with the form.
struct MoreRows {
    /// The name of the button; its value names the rows.
    private static let button = "more"
    /// The name of the hidden fields that carry how many rows stand.
    private static let counts = "rows"

    /// How many rows to show.
    let count: Int
    private let name: String
    private let most: Int

    /// - Parameters:
    ///   - name: of the list that the rows make.
    ///   - least: how many rows a new form has.
    ///   - most: how many the record takes.
    init(_ name: String, _ typed: TypedFields, least: Int, most: Int) {
        self.name = name
        self.most = most
        let stood = typed["\(Self.counts).\(name)"].flatMap { Int($0) } ?? least
        let more = typed[Self.button] == name ? 1 : 0
        count = min(most, max(least, min(stood, most) + more))
    }

    /// How many rows stand, for the next time.
    var hidden: HTML { HiddenField("\(Self.counts).\(name)", String(count)).html }

    /// Asks for one more; nothing where no more are taken.
    func more(_ label: String) -> HTML {
        count < most ? SubmitButton(label, name: Self.button, value: name).html : HTML()
    }

    /// Whether a form was sent to be given back with one more row.
    static func areAsked(_ typed: TypedFields) -> Bool { typed[button] != nil }

    /// What the form says, without the rows' own fields.
    static func body(_ typed: TypedFields) -> JSONValue {
        guard case .object(var fields) = typed.document else { return typed.document }
        fields[button] = nil
        fields[counts] = nil
        return .object(fields)
    }
}
