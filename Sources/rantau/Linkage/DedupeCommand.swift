// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Linkage

/// Finds people who stand in a file more than once.
struct DedupeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dedupe", abstract: "Find people who stand in a file more than once.",
        discussion: "Every probable pair is written once; a person who stands three times makes three pairs.")

    @Argument(help: "The file.") var file: String
    @OptionGroup var options: LinkOptions

    func run() async throws {
        try await Refusal.exitOnFailure(json: options.json) {
            let (least, phrases) = (try options.least(), try options.phrases())
            let start = ContinuousClock.now
            let table = try LinkFiles.table(file, mapping: try options.columns(options.mapping))
            let count = table.count
            var run = await LinkRun([table], since: start)
            let matches = run.linkage.matches(run.pieces, partners: .any, least: least)
            run.lap("assign")
            try LinkFiles.write(await run.rows(matches, phrases), to: options.out)
            run.lap("write")
            let quality = try LinkTruth(options.truth).quality(of: run, partners: .any)
            LinkReport(records: [count], matches: matches, run: run, quality: quality, out: options.out)
                .tell(json: options.json)
        }
    }
}
