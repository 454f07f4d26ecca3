// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Linkage

@Suite("Learning from the records")
struct LearningTests {
    @Test("The errors that were planted are found, without a single true pair", arguments: [11, 12] as [UInt64])
    func planted(seed: UInt64) throws {
        var maker = PeopleMaker(seed: seed)
        let files = maker.files(2_000, shared: 1_200)
        let model = try Trial.linkage(files.first, files.second).model
        func near(_ evidence: Evidence, _ expected: Float, _ slack: Float) {
            let learned = model.probability(evidence)
            #expect(abs(learned - expected) < slack, "\(evidence): learned \(learned), planted \(expected)")
        }
        #expect(abs(model.share - 0.6) < 0.02, "a partner for \(model.share)")
        near(.passportSame, 0.7, 0.045)
        near(.regencySame, 0.953, 0.02)
        near(.villageSame, 0.853, 0.03)
        near(.birthSwapped, 0.03 * 11 / 28, 0.01)
        near(.sexSame, 1, 0.01)
        near(.birthSame, 0.94, 0.02)
    }

    @Test("Other errors give other weights")
    func others() throws {
        var errors = PeopleMaker.Errors()
        errors.passportRenewed = 0.8
        errors.otherVillage = 0.5
        var maker = PeopleMaker(seed: 13, errors: errors)
        let files = maker.files(1_600, shared: 800)
        let model = try Trial.linkage(files.first, files.second).model
        #expect(abs(model.probability(.passportSame) - 0.2) < 0.03)
        #expect(abs(model.probability(.villageSame) - 0.508) < 0.05)
        #expect(abs(model.share - 0.5) < 0.02)
    }
}
