// SPDX-License-Identifier: Apache-2.0
import Protection
import TestKit

/// The lengths of the phases as this repository's law holds them.
enum LawOnFile {
    static func cover() throws -> CoverLaw { try CoverLaw(try RegulationFixture.ruleBook()) }
}
