console.log(import.meta.url) /* the
end */