// SPDX-License-Identifier: Apache-2.0

/// A pair that may be one person.
public struct CandidatePair: Sendable, Hashable {
    /// The place in the index.
    let place: UInt32
    /// The row of the asking file; in one file the other place.
    let asker: UInt32
    /// The weight with the prior odds: the logarithm of the odds that the pair is one person, others left aside.
    let bits: Float
    /// The logarithm of the odds that it is two people of one family.
    let familyBits: Float
}

/// The linking of whole files, in steps that whoever has several processors can run side by side.
public struct FileLinkage: Sendable {
    let files: PreparedFiles
    public private(set) var index: LinkageIndex

    /// - Parameters:
    ///   - postings: All slices, in their order.
    public init(_ files: PreparedFiles, rarity: Rarity, postings: [Postings], cap: Int = 500) {
        self.files = files
        index = LinkageIndex(
            people: files.people, rows: files.rows, keys: files.keys,
            comparer: PairComparer(rarity: rarity, vocabulary: files.vocabulary), blocking: files.blocking,
            postings: postings, model: .expected, cap: cap)
    }

    public var askingCount: Int { files.askingCount }

    /// Learns the weights from some of the asking records, spread over the file by their keys.
    public mutating func learn(sample: Int = 20_000) {
        var matcher = Matcher(index)
        var learning = Learning(partners: files.isOneFile ? .any : .one)
        for asker in chosen(sample) {
            let own = files.isOneFile ? asker : nil
            matcher.findings(person(asker), besides: own, least: -16, into: &learning)
        }
        index.model = learning.model(askedAmong: index.count)
    }

    /// Takes weights learned elsewhere.
    public mutating func use(_ model: LinkageModel) { index.model = model }

    /// The weights.
    public var model: LinkageModel { index.model }

    /// The pairs of some of the asking records whose odds are at least two to the power of `least`.
    ///
    /// - Parameter range: Which of the `askingCount` records.
    public func candidates(_ range: Range<Int>, least: Float = -6) -> (pairs: [CandidatePair], comparisons: Int) {
        var matcher = Matcher(index)
        let prior = index.model.priorBits(count: index.count)
        var pairs: [CandidatePair] = []
        for turn in range {
            let asker = files.order[turn]
            matcher.search(person(asker), besides: files.isOneFile ? asker : nil, prior: prior, least: least) {
                guard !files.isOneFile || $0 < asker else { return }
                pairs.append(CandidatePair(place: $0, asker: asker, bits: $1, familyBits: $2))
            }
        }
        return (pairs, matcher.comparisons)
    }

    func person(_ asker: UInt32) -> EncodedPerson {
        files.isOneFile ? files.people[Int(asker)] : files.others[Int(asker)]
    }

    private func hash(_ asker: UInt32) -> UInt64 {
        files.isOneFile ? files.keys.hash(Int(files.rows[Int(asker)])) : files.otherKeys.hash(Int(asker))
    }

    /// The records with the smallest hashes of their keys: the same ones in any order of rows.
    private func chosen(_ sample: Int) -> [UInt32] {
        let limit = askingCount <= sample ? UInt64.max : UInt64.max / UInt64(askingCount) * UInt64(sample)
        var found: [(UInt64, UInt32)] = []
        for asker in files.order where !person(asker).sealed {
            let hash = hash(asker)
            if hash <= limit { found.append((hash, asker)) }
        }
        return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
