// SPDX-License-Identifier: Apache-2.0
import Glibc

/// What the program says: answers on standard output, everything else on standard error.
enum Output {
    static func line(_ text: String) { write(text + "\n", to: 1) }
    static func error(_ text: String) { write(text + "\n", to: 2) }

    /// Rewrites the last line of standard error, for progress.
    static func progress(_ text: String) { write("\r" + text + "\u{1B}[K", to: 2) }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
