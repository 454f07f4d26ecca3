// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Wire

extension Site {
    /// The description of every endpoint there is.
    public var apiDescription: JSONValue {
        OpenAPI.document(endpoints: endpoints, publicURL: door.settings.publicURL)
    }

    var descriptionEndpoints: [Endpoint] {
        [
            Endpoint(.readPublicKeys, .get, "/openapi.json", face: .document) { call in
                Response(json: call.site.apiDescription)
            }
        ]
    }
}
