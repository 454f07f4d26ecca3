// SPDX-License-Identifier: Apache-2.0

/// A row holds words that this program does not know: a newer one wrote it. What it means is not known, so that it is
/// an error, and never as if nothing stood there.
struct UnknownKeptWord: Error, CustomStringConvertible {
    let description: String

    init(_ place: String, _ text: String) { description = "\(place) holds a word that is not known: \(text)" }
}
