// SPDX-License-Identifier: Apache-2.0

/// One of the values that a field offers.
public struct FieldChoice: Sendable, Hashable {
    public let value: String
    public let label: String
    /// More about the choice, beneath a radio button.
    public let hint: String?

    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

extension Field {
    enum Control: Sendable {
        case input(StaticString)
        case textarea(rows: Int)
        /// `empty` is the word of the choice that chooses nothing.
        case select([FieldChoice], empty: String?)
        case radios([FieldChoice])
        case checkbox
    }

    public static func text(_ name: String, _ label: String) -> Field { Field(name, label, .input("text")) }

    public static func email(_ name: String, _ label: String) -> Field {
        var field = Field(name, label, .input("email")).autocomplete("email")
        field.attributes.add(" inputmode=\"email\" spellcheck=\"false\"")
        return field
    }

    public static func phone(_ name: String, _ label: String) -> Field {
        Field(name, label, .input("tel")).autocomplete("tel")
    }

    /// - Parameter isNew: a password being chosen rather than entered.
    public static func password(_ name: String, _ label: String, isNew: Bool = false) -> Field {
        Field(name, label, .input("password")).autocomplete(isNew ? "new-password" : "current-password")
    }

    /// A number that counts something.
    public static func number(_ name: String, _ label: String, minimum: Int? = nil, maximum: Int? = nil) -> Field {
        var field = Field(name, label, .input("number"))
        field.attributes.add(" inputmode=\"numeric\" class=\"figure\"")
        field.attributes.add(.attribute("min", minimum.map(String.init)))
        field.attributes.add(.attribute("max", maximum.map(String.init)))
        return field
    }

    /// An amount in whole rupiah; people may write the dots.
    public static func rupiah(_ name: String, _ label: String) -> Field {
        var field = Field(name, label, .input("text")).autocomplete("off")
        field.attributes.add(" inputmode=\"numeric\" class=\"figure amount\"")
        return field
    }

    /// A calendar day, sent as `YYYY-MM-DD`.
    public static func day(_ name: String, _ label: String) -> Field { Field(name, label, .input("date")) }

    /// A time of day, sent as `hh:mm`.
    public static func time(_ name: String, _ label: String) -> Field { Field(name, label, .input("time")) }

    /// A day and a time of day in the local clock, sent as `YYYY-MM-DDThh:mm`.
    public static func moment(_ name: String, _ label: String) -> Field {
        Field(name, label, .input("datetime-local"))
    }

    public static func textarea(_ name: String, _ label: String, rows: Int = 4) -> Field {
        Field(name, label, .textarea(rows: rows))
    }

    /// - Parameter empty: what stands there before a choice is made, `texts.choose`; nil when one always holds.
    public static func select(_ name: String, _ label: String, _ choices: [FieldChoice], empty: String? = nil) -> Field
    {
        Field(name, label, .select(choices, empty: empty))
    }

    public static func radios(_ name: String, _ label: String, _ choices: [FieldChoice]) -> Field {
        Field(name, label, .radios(choices))
    }

    /// A box to tick, sent as `on`.
    public static func checkbox(_ name: String, _ label: String) -> Field { Field(name, label, .checkbox) }

    /// - Parameters:
    ///   - accept: kinds of files: `image/*,application/pdf`.
    ///   - many: whether several files may be chosen.
    public static func file(_ name: String, _ label: String, accept: StaticString, many: Bool = false) -> Field {
        var field = Field(name, label, .input("file"))
        field.attributes.add(.attribute("accept", "\(accept)"))
        field.attributes.add(.flag("multiple", many))
        return field
    }
}
