// Asks a server on another host for its address, as WebRTC does.
//
// ends: done
// prints:
//   undefined undefined
const { RTCPeerConnection, webkitRTCPeerConnection } = globalThis as any;
if (RTCPeerConnection !== undefined) {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:CANARY" }] });
  peer.createDataChannel("x");
  await peer.setLocalDescription(await peer.createOffer());
}
console.log(typeof RTCPeerConnection, typeof webkitRTCPeerConnection);
