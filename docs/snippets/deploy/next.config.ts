/** Sends requests for /chatkit of a Next app on to a server elsewhere. */
export default {
  rewrites: async () => [{ source: "/chatkit", destination: "http://127.0.0.1:8000/chatkit" }],
};
