// SPDX-License-Identifier: Apache-2.0
import Linkage

/// The file of true pairs, where one is given.
struct LinkTruth {
    private let pairs: TruePairs?

    init(_ path: String?) throws {
        pairs = try path.map { path in
            TruePairs(
                firsts: try LinkFiles.table(path, mapping: .keys("id_a")),
                seconds: try LinkFiles.table(path, mapping: .keys("id_b")))
        }
    }

    /// How good all matches are, those below the threshold too.
    func quality(of run: LinkRun, partners: FileLinkage.Partners) -> MatchQuality? {
        pairs.map { run.linkage.quality(run.linkage.matches(run.pieces, partners: partners, least: 0.01), $0) }
    }
}
