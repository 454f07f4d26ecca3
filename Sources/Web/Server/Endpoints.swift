// SPDX-License-Identifier: Apache-2.0
import Access

extension Site {
    /// Every address of this installation.
    public var endpoints: [Endpoint] {
        var all: [Endpoint] = []
        all += assetEndpoints
        all += sessionEndpoints
        all += snapEndpoints
        return all
    }
}
