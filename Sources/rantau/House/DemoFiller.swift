// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Services

/// Fills a demonstration and says how to get in.
struct DemoFiller {
    private let house: House

    init(_ house: House) { self.house = house }

    /// Fills the database when it holds nobody; prints the sign-ins either way.
    func fillIfEmpty(people text: String?) async throws {
        let people = try Self.count(Setting.text(text, "demo-people", default: "3000"), "--demo-people")
        do {
            try await fill(people: people, seed: 1)
        } catch let failure as Failure where failure.code == "demonstration-not-empty" {
            Output.error("the database holds people already; nothing was filled in")
        }
        tell(try await house.door.demonstrationSignIns())
    }

    /// Fills the database, with a bar on standard error.
    @discardableResult func fill(people: Int, seed: UInt64) async throws -> DemoSignIns {
        let start = ContinuousClock.now
        let signIns = try await house.door.fillDemonstration(people: people, seed: seed) { written in
            Output.progress(ProgressBar.text(done: written, of: people))
        }
        let seconds = (ContinuousClock.now - start).components.seconds
        Output.progress("")
        Output.error("\(people) made-up people in \(seconds) s")
        return signIns
    }

    /// - Throws: bad usage when the text is no positive number.
    static func count(_ text: String, _ option: String) throws -> Int {
        guard let number = Int(text), number > 0 else {
            throw ValidationError("\(option) must be a number above 0, found \(text)")
        }
        return number
    }

    private func tell(_ signIns: DemoSignIns) {
        let url = house.door.settings.publicURL
        Output.line("Sign-ins of this demonstration, password \(DemoSignIns.password); codes at \(url)/demo")
        for entry in signIns.entries {
            Output.line("  \(entry.login)\t\(entry.name)\(entry.secondFactor == nil ? "" : "\t(with code)")")
        }
    }
}
