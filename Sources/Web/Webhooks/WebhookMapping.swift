// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Store
import Wire

extension WebhookAnswer {
    init(_ view: WebhookView) {
        let webhook = view.webhook
        self.init(
            id: webhook.id, url: webhook.url, events: webhook.kinds.split(separator: " ").map(String.init),
            recordedAt: webhook.recordedAt, open: view.isOpen, secret: view.secret)
    }
}

extension FeedEvent {
    init(_ event: PartnerEventStore.Event) throws(Failure) {
        self.init(
            id: event.id, type: event.kind, occurredAt: event.recordedAt, person: event.person,
            data: try JSONValue.parse(Array(event.content.utf8)))
    }
}

extension DeliveryAnswer {
    init(_ delivery: DeliveryStore.Delivery) {
        self.init(
            id: delivery.id, event: delivery.event, type: delivery.kind, person: delivery.person,
            state: delivery.state.rawValue, recordedAt: delivery.recordedAt, tries: delivery.tries,
            dueAt: delivery.state == .waiting ? delivery.dueAt : nil, lastStatus: delivery.lastStatus,
            lastError: delivery.lastError, endedAt: delivery.endedAt)
    }
}
