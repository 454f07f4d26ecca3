// SPDX-License-Identifier: Apache-2.0

@testable import Linkage

/// A linkage in one go, for tests.
enum Trial {
    static func linkage(_ first: [String], _ second: [String]) throws -> FileLinkage {
        linkage(PreparedFiles(try PeopleMaker.table(first), asking: try PeopleMaker.table(second)))
    }

    static func linkage(_ files: PreparedFiles) -> FileLinkage {
        var linkage = FileLinkage(
            files, rarity: files.rarity(), postings: (0..<2).map { files.postings(group: $0, of: 2) })
        linkage.learn()
        return linkage
    }

    static func matches(
        _ linkage: FileLinkage, partners: FileLinkage.Partners = .one, least: Float = 0.5
    ) -> [Match] {
        linkage.matches([linkage.candidates(0..<linkage.askingCount).pairs], partners: partners, least: least)
    }
}
