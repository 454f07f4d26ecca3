// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Spdci
import Store

extension Door {
    /// Takes what another registry answers or tells. We ask no registry of this kind yet, so that nothing of it is
    /// kept but that it came.
    ///
    /// - Returns: the acknowledgement.
    public func receiveRegistryAnswer(
        _ bytes: [UInt8], _ action: SpdciAction, by actor: Actor
    ) async throws -> [UInt8] {
        let visit = try await admitRegistryMessage(bytes, action, .receiveRegistryAnswer, by: actor)
        let callback = try SpdciCallback(visit.envelope, action)
        let id = try await write(.receiveRegistryAnswer, by: actor) { context -> ID<RegistryExchangeRecord> in
            let messageID = visit.envelope.header.messageID
            let store = RegistryExchangeStore(context.transaction)
            guard try store.claim(messageID, of: visit.client.id, at: context.now) else {
                throw SpdciRefusal(.bad, .messageRepeated, "a message with this message_id came before")
            }
            context.note("\(action.rawValue) \(callback.count), not kept")
            return context.newID()
        }
        return SpdciAcknowledgement.accepted(correlation: callback.correlation ?? id.description, at: clock.now())
    }
}
