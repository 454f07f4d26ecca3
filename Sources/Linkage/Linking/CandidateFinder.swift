// SPDX-License-Identifier: Apache-2.0

/// Finds the records that share a blocking key with a person, each once.
struct CandidateFinder: Sendable {
    private var seen: ContiguousArray<UInt32>
    private var round: UInt32 = 0
    private var buckets: ContiguousArray<Postings.Bucket> = []
    /// The places found, in the order of the rules.
    private(set) var places: ContiguousArray<UInt32> = []

    init(count: Int) { seen = ContiguousArray(repeating: 0, count: count) }

    /// Fills `places`. Memory is asked for all keys first and used after, so that the waits overlap.
    @inline(__always)
    mutating func find(_ person: EncodedPerson, in index: LinkageIndex, keys: BlockingKeys? = nil) {
        let keys = keys ?? index.blocking
        round &+= 1
        if round == 0 {
            for place in seen.indices { seen[place] = 0 }
            round = 1
        }
        places.removeAll(keepingCapacity: true)
        buckets.removeAll(keepingCapacity: true)
        for group in index.postings.indices {
            keys.each(of: person, group: group, of: index.postings.count) { key in
                buckets.append(index.postings[group].bucket(key, group: group))
            }
        }
        let round = round
        let cap = index.cap
        seen.withUnsafeMutableBufferPointer { seen in
            for bucket in buckets {
                index.postings[bucket.group].each(in: bucket, cap: cap) { place in
                    if seen[place] != round {
                        seen[place] = round
                        places.append(UInt32(place))
                    }
                }
            }
        }
    }
}
