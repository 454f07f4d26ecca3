// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension Door {
    private static let namesAtOnce = 500

    /// Adds the names of people who were recorded before names were kept by their words, slice by slice, so that
    /// requests find room between them. Costs one look-up once everybody is there.
    public func fillNameLines() async throws {
        guard try await database.read({ try !NameLineStore($0).isComplete() }) else { return }
        while try await database.write({ try NameLineStore($0).fillOn(limit: Self.namesAtOnce) }),
            !Task.isCancelled
        {}
    }
}
