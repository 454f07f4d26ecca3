// SPDX-License-Identifier: Apache-2.0
import Services

/// What a restored backup proved.
struct DrillReport {
    let manifest: BackupManifest
    let leaves: Int64
    let entries: Int
    /// What does not hold; empty when everything does.
    let faults: [String]

    init(manifest: BackupManifest, log: LogReport, books: LedgerReport) {
        self.manifest = manifest
        leaves = log.leaves
        entries = books.entries
        var faults = log.faults.map { "audit: \($0)" } + books.faults.map { "books: \($0)" }
        if log.leaves != manifest.leaves || (log.leaves > 0 && log.root != manifest.root) {
            faults.append(
                "the log has \(log.leaves) leaves under \(log.root), the backup was made with "
                    + "\(manifest.leaves) under \(manifest.root)")
        }
        if Int64(books.entries) != manifest.entries {
            faults.append("the books have \(books.entries) entries, the backup was made with \(manifest.entries)")
        }
        self.faults = faults
    }

    func tell(json: Bool, took time: Duration) {
        let seconds = time.components.seconds
        guard !json else {
            let list = faults.map(JSONLine.quoted).joined(separator: ",")
            return Output.line(
                "{\"madeAt\":\"\(manifest.madeAt)\",\"leaves\":\(leaves),\"root\":\"\(manifest.root)\","
                    + "\"entries\":\(entries),\"seconds\":\(seconds),\"faults\":[\(list)]}")
        }
        Output.progress("")
        Output.line("restored in \(seconds) s, as of \(manifest.madeAt)")
        Output.line("\(entries) entries in the books, \(leaves) leaves in the audit log")
        for fault in faults { Output.line("FAULT \(fault)") }
        Output.line(faults.isEmpty ? "the backup holds" : "the backup does NOT hold")
    }
}
