// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A value as it stands in a parameter file, its unit resolved.
public enum RawLawValue: Sendable, Hashable {
    case rupiah(Rupiah)
    case rate(Rate)
    case number(Int)
    case text(String)
    case texts([String])
    case yes(Bool)
}

/// A Swift type that a parameter of the law can be read as.
public protocol LawValue: Sendable, Hashable {
    /// The value, where `raw` is of this type; nil otherwise.
    static func read(_ raw: RawLawValue) -> Self?
    /// The same value as a node of a derivation shows it.
    var derived: DerivedValue { get }
}

extension Rupiah: LawValue {
    public static func read(_ raw: RawLawValue) -> Rupiah? {
        if case .rupiah(let value) = raw { value } else { nil }
    }
    public var derived: DerivedValue { .rupiah(self) }
}

extension Rate: LawValue {
    public static func read(_ raw: RawLawValue) -> Rate? {
        if case .rate(let value) = raw { value } else { nil }
    }
    public var derived: DerivedValue { .rate(self) }
}

extension Int: LawValue {
    public static func read(_ raw: RawLawValue) -> Int? {
        if case .number(let value) = raw { value } else { nil }
    }
    public var derived: DerivedValue { .count(self) }
}

extension String: LawValue {
    public static func read(_ raw: RawLawValue) -> String? {
        if case .text(let value) = raw { value } else { nil }
    }
    public var derived: DerivedValue { .text(self) }
}

extension [String]: LawValue {
    public static func read(_ raw: RawLawValue) -> [String]? {
        if case .texts(let value) = raw { value } else { nil }
    }
    public var derived: DerivedValue { .text(joined(separator: ", ")) }
}

extension Bool: LawValue {
    public static func read(_ raw: RawLawValue) -> Bool? {
        if case .yes(let value) = raw { value } else { nil }
    }
    public var derived: DerivedValue { .yes(self) }
}
