// SPDX-License-Identifier: Apache-2.0
import TestKit

@testable import Store

enum StatisticsHouse {
    static func make() async throws -> TestHouse {
        let house = try await TestHouse.make()
        if !Schema.migrations.contains(where: { $0.name == Schema.figures.name }) {
            try await house.database.migrate(Schema.migrations + [Schema.figures])
        }
        return house
    }
}
