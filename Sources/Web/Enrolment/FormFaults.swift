// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Everything that is wrong with a form, so that a person mends it at once.
struct FormFaults: Error {
    let failures: [Failure]

    /// What a caller of the API is told: one fault at a time.
    var first: Failure { failures.first ?? Failure(.invalid, "request-malformed") }
}

/// Reads many fields and gathers what is wrong with each.
struct FaultList {
    private(set) var failures: [Failure] = []

    /// The value, or nil after noting why there is none.
    mutating func read<Value>(_ parse: () throws(Failure) -> Value) -> Value? {
        do throws(Failure) {
            return try parse()
        } catch {
            failures.append(error)
            return nil
        }
    }

    /// The case of that name.
    mutating func known<Word: RawRepresentable>(
        _ text: String, _ field: String, as type: Word.Type = Word.self
    ) -> Word? where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            failures.append(Failure(.invalid, "not-one-of", field: field, details: ["found": text]))
            return nil
        }
        return word
    }

    mutating func add(_ failure: Failure) { failures.append(failure) }
}

/// A caller of the API is told one fault at a time.
func firstFault<Value>(_ read: () throws(FormFaults) -> Value) throws(Failure) -> Value {
    do {
        return try read()
    } catch {
        throw error.first
    }
}
