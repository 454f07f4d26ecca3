// SPDX-License-Identifier: Apache-2.0

/// A bar of forty signs.
enum ProgressBar {
    static func text(done: Int, of all: Int) -> String {
        let filled = all == 0 ? 40 : min(40, done * 40 / all)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 40 - filled)
        return "[\(bar)] \(done) of \(all)"
    }
}
