// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Linkage

/// Finds the people of one file in another.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Find the people of one file in another, whatever the spelling.",
        discussion: """
            Columns id,name,dob,sex,regency,village,mother,nik,passport,phone need no mapping; any but id may be empty \
            or missing. How often data differ is learned from the files; docs/linkage.md explains the scores.
            """)

    @Argument(help: "The file that is asked, such as the registry.") var first: String
    @Argument(help: "The file whose records ask.") var second: String
    @OptionGroup var options: LinkOptions
    @Option(help: "The mapping of the second file, where it is another.") var mappingOfSecond: String?
    @Flag(help: "Let a record have several partners.") var many = false

    @Option(
        help: "Then ask an index about so many of the second file's people one at a time, and tell how long it takes.")
    var lookups: Int?

    func run() async throws {
        try await Refusal.exitOnFailure(json: options.json) {
            let (least, phrases) = (try options.least(), try options.phrases())
            let mapping = try options.columns(options.mapping)
            let other = try options.columns(mappingOfSecond ?? options.mapping)
            let start = ContinuousClock.now
            async let asked = LinkFiles.table(first, mapping: mapping)
            async let asking = LinkFiles.table(second, mapping: other)
            let tables = [try await asked, try await asking]
            let records = tables.map(\.count)
            var run = await LinkRun(tables, since: start)
            let matches = run.linkage.matches(run.pieces, partners: many ? .any : .one, least: least)
            run.lap("assign")
            try LinkFiles.write(await run.rows(matches, phrases), to: options.out)
            run.lap("write")
            let quality = try LinkTruth(options.truth).quality(of: run, partners: many ? .any : .one)
            LinkReport(records: records, matches: matches, run: run, quality: quality, out: options.out)
                .tell(json: options.json)
            guard let lookups else { return }
            try LookupTrial(
                try LinkFiles.table(first, mapping: mapping), asking: second, mapping: other, count: lookups,
                model: run.linkage.model
            ).tell(json: options.json)
        }
    }
}
