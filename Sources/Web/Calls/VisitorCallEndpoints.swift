// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Hummingbird
import Kernel
import Placement
import Services
import Wire

extension Site {
    /// Calls of people who are not signed in: what they hold is the token of the one call.
    var visitorCallAPI: [Endpoint] {
        [
            .postUnkeyed(
                .visitCall, "/api/v1/visitor-calls", takes: VisitorCallRequest.self, gives: VisitorCallAnswer.self,
                status: .created
            ) { call, body in
                let (token, view) = try await door.placeVisitorCall(try body.wish(), from: call.address)
                return VisitorCallAnswer(token: token.text, call: CallAnswer(view))
            },
            .postUnkeyed(
                .visitCall, "/api/v1/visitor-calls/{token}/steps", takes: CallerStepRequest.self,
                gives: CallAnswer.self
            ) { call, body in
                CallAnswer(
                    try await door.steerVisitorCall(
                        call.parameter("token"), try ClaimWord.known(body.step, "step")))
            },
            .postUnkeyed(
                .visitCall, "/api/v1/visitor-calls/{token}/signals", takes: CallSignalRequest.self,
                gives: HeardAnswer.self
            ) { call, body in
                try await door.signalVisitorCall(
                    call.parameter("token"), leg: body.leg, try ClaimWord.known(body.kind, "kind"), body: body.body)
                return HeardAnswer(at: door.clock.now())
            },
            .postUnkeyed(
                .visitCall, "/api/v1/visitor-calls/{token}/beat", takes: EmptyForm.self, gives: HeardAnswer.self
            ) { call, _ in
                try await door.hearVisitorCall(call.parameter("token"))
                return HeardAnswer(at: door.clock.now())
            },
            Endpoint(.visitCall, .get, "/api/v1/visitor-calls/{token}/events", face: .api) { call in
                try await call.visitorCallFeed()
            },
        ]
    }
}

extension VisitorCallRequest {
    fileprivate func wish() throws(Failure) -> VisitorWish {
        guard let country = Country(country) else { throw Failure(.invalid, "not-one-of", field: "country") }
        return VisitorWish(
            category: try ClaimWord.known(category, "category"), country: country,
            language: try ClaimWord.known(language, "language"))
    }
}

extension Call {
    /// What a visitor hears of the call.
    fileprivate func visitorCallFeed() async throws -> Response {
        let (token, door): (String, Door) = (parameter("token"), site.door)
        let last = lastEvent
        let first = try await door.visitorCallNews(token, after: last)
        let feed = CallFeed(door.bell, keys: [first.view.call.id.number]) { last in
            let news = try await door.visitorCallNews(token, after: last)
            return CallFeed.Look(
                state: CallAnswer(news.view, passes: false).json, events: [("call", CallAnswer(news.view).json)],
                signals: news.signals, lines: [], last: news.last, isOver: news.view.call.line.isOver)
        }
        return feed.response(to: request, after: last)
    }
}
