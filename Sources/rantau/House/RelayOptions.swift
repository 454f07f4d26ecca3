// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Services

/// The relay that calls go through where two browsers cannot reach each other.
struct RelayOptions: ParsableArguments {
    @Option(
        help: """
            Where calls are relayed, by commas: turn:relay.example:3478?transport=udp,turns:relay.example:5349. \
            (default: none)
            """)
    var turnUrls: String?

    @Option(help: "A file whose first line is the secret shared with the relay. (needed with --turn-urls)")
    var turnSecretFile: String?

    @Option(
        help: """
            `yes` has every call go through the relay, so that neither end learns the other's address. (default: no)
            """)
    var turnOnly: String?

    var terms: RelayTerms {
        get throws {
            let urls = Setting.text(turnUrls, "turn-urls", default: "").split(separator: ",").map(String.init)
            guard !urls.isEmpty else { return .none }
            if let wrong = urls.first(where: { !$0.hasPrefix("turn:") && !$0.hasPrefix("turns:") }) {
                throw ValidationError("--turn-urls must begin with turn: or turns:, found \(wrong)")
            }
            guard let path = Setting.optional(turnSecretFile, "turn-secret-file"),
                let bytes = FileManager.default.contents(atPath: path)
            else { throw ValidationError("--turn-urls needs --turn-secret-file with the relay's secret") }
            let secret = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
            guard secret.utf8.count >= 16 else {
                throw ValidationError("the first line of \(path) must be a secret of 16 signs or more")
            }
            let only = Setting.text(turnOnly, "turn-only", default: "no")
            guard ["yes", "no"].contains(only) else {
                throw ValidationError("--turn-only must be yes or no, found \(only)")
            }
            return RelayTerms(urls: urls, secret: String(secret), isOnlyWay: only == "yes")
        }
    }
}
