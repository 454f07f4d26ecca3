// SPDX-License-Identifier: Apache-2.0

/// Finds the records that share a blocking key with a person, each once.
struct CandidateFinder: Sendable {
    private var seen: ContiguousArray<UInt32>
    private var round: UInt32 = 0
    /// The places found, in the order of the rules.
    private(set) var places: ContiguousArray<UInt32> = []

    init(count: Int) { seen = ContiguousArray(repeating: 0, count: count) }

    /// Fills `places`.
    @inline(__always)
    mutating func find(_ person: EncodedPerson, in index: LinkageIndex) {
        round &+= 1
        if round == 0 {
            for place in seen.indices { seen[place] = 0 }
            round = 1
        }
        places.removeAll(keepingCapacity: true)
        let round = round
        let cap = index.cap
        seen.withUnsafeMutableBufferPointer { seen in
            index.blocking.each(of: person) { key in
                index.withRows(key, cap: cap) { place in
                    if seen[place] != round {
                        seen[place] = round
                        places.append(UInt32(place))
                    }
                }
            }
        }
    }
}

extension LinkageIndex {
    @inline(__always)
    fileprivate func withRows(_ key: UInt64, cap: Int, _ take: (Int) -> Void) {
        let slice = postings.count == 1 ? 0 : Int(key >> UInt64(64 - postings.count.trailingZeroBitCount))
        let found = postings[slice].rows(key)
        guard found.count <= cap else { return }
        for entry in found { take(postings[slice].row(entry)) }
    }
}
