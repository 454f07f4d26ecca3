// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import HTML
import Hummingbird
import Kernel
import Placement
import Services
import Wire

extension Site {
    /// Call-backs, asked for and worked off.
    var callBackEndpoints: [Endpoint] {
        [
            .page(.bookCallBack, "/bantuan/telepon-balik") { call in try await call.callPage() },
            .keyedForm(.bookCallBack, "/bantuan/telepon-balik", takes: CallBackRequest.self) {
                call, failures, typed in
                try await call.callPage(typed, failures)
            } _: { call, body, key in
                _ = try await door.bookCallBack(try body.wish(), of: body.person, by: call.actor, repeatKey: key)
                return Call.redirect("/bantuan?orang=\(body.person)&pesan=telepon-balik")
            },
            .page(.listCallBacks, "/pusat-kontak/telepon-balik") { call in
                CallBackPage.page(call, try await door.listCallBacks(by: call.actor))
            },
            .keyedForm(
                .workCallBack, "/pusat-kontak/telepon-balik/{back}", takes: CallBackStepRequest.self
            ) { call, failures, _ in
                CallBackPage.page(call, try await door.listCallBacks(by: call.actor), failures)
            } _: { call, body, key in
                _ = try await door.workCallBack(
                    try call.key("back"), try ClaimWord.known(body.step, "step"), by: call.actor, repeatKey: key)
                return Call.redirect("/pusat-kontak/telepon-balik")
            },
            .post(.bookCallBack, "/api/v1/call-backs", takes: CallBackRequest.self, gives: CallBackAnswer.self) {
                call, body, key in
                CallBackAnswer(
                    try await door.bookCallBack(try body.wish(), of: body.person, by: call.actor, repeatKey: key))
            },
            .get(.listCallBacks, "/api/v1/call-backs", gives: CallBackList.self) { call in
                CallBackList(callBacks: try await door.listCallBacks(by: call.actor).map(CallBackAnswer.init))
            },
            .post(
                .workCallBack, "/api/v1/call-backs/{back}/steps", takes: CallBackStepRequest.self,
                gives: CallBackAnswer.self, status: .ok
            ) { call, body, key in
                CallBackAnswer(
                    try await door.workCallBack(
                        try call.key("back"), try ClaimWord.known(body.step, "step"), by: call.actor, repeatKey: key))
            },
        ]
    }
}

extension CallBackRequest {
    fileprivate func wish() throws(Failure) -> CallBackWish {
        CallBackWish(
            day: day, time: time, country: try Country.parse(country), offsetMinutes: offsetMinutes, phone: phone,
            category: try ClaimWord.known(category, "category"))
    }
}
