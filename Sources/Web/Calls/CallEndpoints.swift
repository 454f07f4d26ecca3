// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// Calls between browsers, and call-backs.
    var callEndpoints: [Endpoint] { callPages + callerAPI + visitorCallAPI + agentAPI + callBackEndpoints }

    private var callPages: [Endpoint] {
        [
            .page(.placeCall, "/bantuan/telepon") { call in try await call.callPage() },
            .form(.changeShift, "/pusat-kontak/jaga", takes: ShiftRequest.self) { call, body in
                try await door.changeShift(to: try ClaimWord.known(body.state, "state"), by: call.actor)
                return Call.redirect("/pusat-kontak")
            },
            Endpoint(.viewCall, .get, "/bantuan/rekaman/{call}/{leg}", face: .page) { call in
                try Operation.viewCall.authorise(call.actor)
                guard let leg = Int(call.parameter("leg")), leg > 0 else { throw Failure(.absent, "no-such-record") }
                let bytes = try await door.openRecording(try call.key("call"), leg: leg, by: call.actor)
                return Response(bytes: bytes, type: "audio/webm")
            },
        ]
    }

    private var callerAPI: [Endpoint] {
        [
            .post(.placeCall, "/api/v1/calls", takes: PlaceCallRequest.self, gives: CallAnswer.self) {
                call, body, key in
                CallAnswer(
                    try await door.placeCall(
                        of: body.person, about: try ClaimWord.known(body.category, "category"), in: body.contactCase,
                        by: call.actor, repeatKey: key))
            },
            .get(.viewCall, "/api/v1/calls/{call}", gives: CallAnswer.self) { call in
                CallAnswer(try await door.viewCall(try call.key("call"), by: call.actor))
            },
            .postUnkeyed(
                .steerCall, "/api/v1/calls/{call}/steps", takes: CallerStepRequest.self, gives: CallAnswer.self
            ) { call, body in
                CallAnswer(
                    try await door.steerCall(
                        try call.key("call"), try ClaimWord.known(body.step, "step"), by: call.actor))
            },
            .postUnkeyed(
                .signalCall, "/api/v1/calls/{call}/signals", takes: CallSignalRequest.self, gives: HeardAnswer.self
            ) { call, body in
                try await door.signalCall(
                    try call.key("call"), leg: body.leg, try ClaimWord.known(body.kind, "kind"), body: body.body,
                    by: call.actor)
                return HeardAnswer(at: door.clock.now())
            },
            .postUnkeyed(
                .signalCall, "/api/v1/calls/{call}/beat", takes: EmptyForm.self, gives: HeardAnswer.self
            ) { call, _ in
                try await door.hearCall(try call.key("call"), by: call.actor)
                return HeardAnswer(at: door.clock.now())
            },
            Endpoint(.signalCall, .get, "/api/v1/calls/{call}/events", face: .api) { call in
                try Operation.signalCall.authorise(call.actor)
                return try await call.callFeed()
            },
        ]
    }

    private var agentAPI: [Endpoint] {
        [
            .postUnkeyed(.changeShift, "/api/v1/shifts", takes: ShiftRequest.self, gives: CallDeskAnswer.self) {
                call, body in
                try await door.changeShift(to: try ClaimWord.known(body.state, "state"), by: call.actor)
                return CallDeskAnswer(try await door.viewCallDesk(by: call.actor))
            },
            .get(.viewCallDesk, "/api/v1/call-desk", gives: CallDeskAnswer.self) { call in
                CallDeskAnswer(try await door.viewCallDesk(by: call.actor))
            },
            .postUnkeyed(
                .signalCall, "/api/v1/shifts/{shift}/beat", takes: EmptyForm.self, gives: HeardAnswer.self
            ) { call, _ in
                try await door.hearShift(try call.key("shift"), by: call.actor)
                return HeardAnswer(at: door.clock.now())
            },
            Endpoint(.viewCallDesk, .get, "/api/v1/shifts/{shift}/events", face: .api) { call in
                try Operation.viewCallDesk.authorise(call.actor)
                return try await call.deskFeed()
            },
            .postUnkeyed(
                .handleCall, "/api/v1/calls/{call}/handling", takes: AgentStepRequest.self, gives: CallAnswer.self
            ) { call, body in
                let desk: ContactDesk? = try body.desk.map { try ClaimWord.known($0, "desk") }
                return CallAnswer(
                    try await door.handleCall(
                        try call.key("call"), try ClaimWord.known(body.step, "step"), desk: desk, wanted: body.agent,
                        by: call.actor))
            },
            recordingEndpoint,
        ]
    }

    /// A piece of a recording as the body itself: `?leg=1&part=0`.
    private var recordingEndpoint: Endpoint {
        let contract = Endpoint.Contract(
            query: RecordedPartQuery.self, body: nil, answer: HeardAnswer.self, status: .created, isRepeatable: false)
        return Endpoint(.recordCall, .post, "/api/v1/calls/{call}/recording", face: .api, contract: contract) { call in
            try Operation.recordCall.authorise(call.actor)
            let query = try call.query(RecordedPartQuery.self)
            let bytes = try await call.bytes(upTo: Door.largestRecordedPart)
            try await door.recordCall(
                try call.key("call"), leg: query.leg, part: query.part, bytes: bytes, by: call.actor)
            return Response(json: HeardAnswer(at: door.clock.now()).json, status: .created)
        }
    }
}

extension Call {
    /// What one end of a call hears.
    fileprivate func callFeed() async throws -> Response {
        let (id, actor, door): (ID<VoiceCallRecord>, Actor, Door) = (try key("call"), self.actor, site.door)
        let last = lastEvent
        _ = try await door.callNews(id, after: last, isFirst: true, by: actor)
        let feed = CallFeed(door.bell, keys: [id.number]) { last in
            let news = try await door.callNews(id, after: last, isFirst: false, by: actor)
            return CallFeed.Look(
                state: CallAnswer(news.view, passes: false).json, events: [("call", CallAnswer(news.view).json)],
                signals: news.signals, lines: news.messages, last: news.last, isOver: news.view.call.line.isOver)
        }
        return feed.response(to: request, after: last)
    }

    /// What an agent hears.
    fileprivate func deskFeed() async throws -> Response {
        let (id, actor, door): (ID<CallShiftRecord>, Actor, Door) = (try key("shift"), self.actor, site.door)
        let last = lastEvent
        _ = try await door.callDeskNews(id, after: last, by: actor)
        let feed = CallFeed(door.bell, keys: [actor.account?.number].compactMap(\.self)) { last in
            let news = try await door.callDeskNews(id, after: last, by: actor)
            return CallFeed.Look(
                state: CallDeskAnswer(news.desk, passes: false).json,
                events: [("desk", CallDeskAnswer(news.desk).json)], signals: news.call?.signals ?? [],
                lines: news.call?.messages ?? [], last: news.last, isOver: false)
        }
        return feed.response(to: request, after: last)
    }
}
